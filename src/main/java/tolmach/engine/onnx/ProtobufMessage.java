package tolmach.engine.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Protocol Buffers message in the making; what it takes from another one is not copied. */
final class ProtobufMessage {

  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final List<ByteBuffer> parts = new ArrayList<>();
  private long size;

  /** A whole field, as {@link Protobuf#raw} gives it. */
  ProtobufMessage raw(ByteBuffer field) {
    parts.add(field.duplicate());
    size += field.remaining();
    return this;
  }

  ProtobufMessage varint(int field, long value) {
    write((long) field << 3 | VARINT);
    write(value);
    return this;
  }

  ProtobufMessage string(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtobufMessage bytes(int field, byte[] value) {
    write((long) field << 3 | BYTES);
    write(value.length);
    return raw(ByteBuffer.wrap(value));
  }

  ProtobufMessage message(int field, ProtobufMessage value) {
    write((long) field << 3 | BYTES);
    write(value.size);
    value.parts.forEach(this::raw);
    return this;
  }

  private void write(long varint) {
    byte[] bytes = new byte[10];
    int length = 0;
    long left = varint;
    while ((left & ~0x7fL) != 0) {
      bytes[length++] = (byte) (left & 0x7f | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
    raw(ByteBuffer.wrap(bytes, 0, length));
  }

  /** All of it in one buffer; for small messages. */
  ByteBuffer joined() {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size));
    parts.forEach(part -> all.put(part.duplicate()));
    return all.flip();
  }

  void writeTo(WritableByteChannel channel) throws IOException {
    for (ByteBuffer part : parts) {
      ByteBuffer left = part.duplicate();
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }
}
