package tolmach.memory;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import tolmach.language.LanguagePair;

/**
 * How units, retirements and withdrawals lie in the index. Bound to {@link MemoryFolder#FORMAT}.
 */
final class StoredForm {

  private StoredForm() {}

  static BytesRef of(Unit unit) {
    return bytes(
        out -> {
          write(out, unit.key());
          out.writeString(unit.source());
          out.writeString(unit.target());
          writeNullable(out, unit.engine());
          writeNullable(out, unit.engineVersion());
          write(out, unit.created());
          out.writeVLong(unit.sequence());
          out.writeVInt(unit.place());
          writeNullable(out, unit.by());
        });
  }

  static Unit unit(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    UnitKey key = readKey(in);
    return new Unit(
        key.pair(),
        in.readString(),
        in.readString(),
        key.sourceHash(),
        key.previousHash(),
        key.nextHash(),
        key.uri(),
        key.originClass(),
        readNullable(in),
        readNullable(in),
        readInstant(in),
        key.desk(),
        in.readVLong(),
        in.readVInt(),
        readNullable(in));
  }

  static BytesRef of(Retirement retirement) {
    return bytes(
        out -> {
          write(out, retirement.key());
          out.writeString(retirement.target());
          out.writeString(retirement.reason());
          writeNullable(out, retirement.by());
          write(out, retirement.at());
        });
  }

  static Retirement retirement(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    return new Retirement(
        readKey(in), in.readString(), in.readString(), readNullable(in), readInstant(in));
  }

  static BytesRef of(Withdrawal withdrawal) {
    return bytes(
        out -> {
          out.writeString(withdrawal.uri());
          write(out, withdrawal.at());
        });
  }

  static Withdrawal withdrawal(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    return new Withdrawal(in.readString(), readInstant(in));
  }

  private interface Writing {
    void to(DataOutput out) throws IOException;
  }

  private static BytesRef bytes(Writing writing) {
    var out = new ByteBuffersDataOutput();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static DataInput input(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  private static void write(DataOutput out, UnitKey key) throws IOException {
    out.writeString(key.uri());
    out.writeString(key.pair().toString());
    out.writeString(key.sourceHash());
    out.writeString(key.previousHash());
    out.writeString(key.nextHash());
    out.writeByte((byte) key.originClass().ordinal());
    out.writeString(key.desk());
  }

  private static UnitKey readKey(DataInput in) throws IOException {
    return new UnitKey(
        in.readString(),
        LanguagePair.parse(in.readString()),
        in.readString(),
        in.readString(),
        in.readString(),
        OriginClass.values()[in.readByte()],
        in.readString());
  }

  private static void write(DataOutput out, Instant instant) throws IOException {
    out.writeZLong(instant.getEpochSecond());
    out.writeVInt(instant.getNano());
  }

  private static Instant readInstant(DataInput in) throws IOException {
    return Instant.ofEpochSecond(in.readZLong(), in.readVInt());
  }

  private static void writeNullable(DataOutput out, String text) throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeString(text);
    }
  }

  private static String readNullable(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }
}
