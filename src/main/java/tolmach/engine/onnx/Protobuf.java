package tolmach.engine.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks the fields of one Protocol Buffers message. Enough for SentencePiece models and for the
 * outermost level of an ONNX file.
 *
 * <p>All methods throw {@link IllegalStateException} if the bytes are no such message or end too
 * early.
 */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int start;
  private int wire;
  private int field;

  Protobuf(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Steps to the next field; its value must then be read or skipped. False at the end. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    start = bytes.position();
    long tag = readVarint();
    wire = (int) (tag & 7);
    field = (int) (tag >>> 3);
    if (field == 0) {
      throw new IllegalStateException("no field has the number 0");
    }
    return true;
  }

  int field() {
    return field;
  }

  long varint() {
    expect(VARINT);
    return readVarint();
  }

  float fixed32() {
    expect(FIXED32);
    require(4);
    return bytes.getFloat();
  }

  String string() {
    return StandardCharsets.UTF_8.decode(message()).toString();
  }

  /** The bytes of the field, not copied. */
  ByteBuffer message() {
    expect(BYTES);
    int length = length();
    ByteBuffer slice = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return slice;
  }

  /** The whole field with its number, not copied. */
  ByteBuffer raw() {
    skip();
    return bytes.slice(start, bytes.position() - start);
  }

  void skip() {
    switch (wire) {
      case VARINT -> readVarint();
      case FIXED64 -> move(8);
      case BYTES -> move(length());
      case FIXED32 -> move(4);
      default -> throw new IllegalStateException("unknown wire type " + wire);
    }
  }

  private int length() {
    long length = readVarint();
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalStateException(
          "a field of " + length + " bytes begins where only " + bytes.remaining() + " are left");
    }
    return (int) length;
  }

  private void move(int count) {
    require(count);
    bytes.position(bytes.position() + count);
  }

  private long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      require(1);
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("a number is longer than 64 bits");
  }

  private void require(int count) {
    if (bytes.remaining() < count) {
      throw new IllegalStateException("it ends in the middle of a field");
    }
  }

  private void expect(int kind) {
    if (wire != kind) {
      throw new IllegalStateException("field " + field + " is of another kind than expected");
    }
  }
}
