package tolmach.language;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Pieces of words and what each says of the languages that have it: a hash table that is read from
 * a stream as it lies in memory, some ten bytes a piece. Immutable.
 *
 * <p>A piece is known by 64 bits of hash cut to those of its bucket and {@value #CHECK_BYTES} more
 * bytes; about one unknown piece in ten thousand is taken for a known one, which does no harm to a
 * sum over hundreds.
 */
final class PieceTable {

  static final int CHECK_BYTES = 2;

  private final int bucketBits;

  /** Where each bucket's records begin; one more at the end. */
  private final int[] starts;

  /** Records: check, number of languages, then for each its number and a value from 0 to 255. */
  private final byte[] records;

  PieceTable(int bucketBits, int[] starts, byte[] records) {
    this.bucketBits = bucketBits;
    this.starts = starts;
    this.records = records;
  }

  /** Reads the bucket bits, the length of each bucket in two bytes, and the records. */
  static PieceTable read(DataInputStream stream) throws IOException {
    int bucketBits = stream.readUnsignedByte();
    int[] starts = new int[(1 << bucketBits) + 1];
    byte[] lengths = stream.readNBytes(2 << bucketBits);
    for (int i = 0; i + 1 < starts.length; i++) {
      starts[i + 1] = starts[i] + ((lengths[2 * i] & 0xff) << 8 | lengths[2 * i + 1] & 0xff);
    }
    byte[] records = new byte[starts[starts.length - 1]];
    stream.readFully(records);
    return new PieceTable(bucketBits, starts, records);
  }

  static int bucket(long hash, int bucketBits) {
    return (int) (hash >>> (Long.SIZE - bucketBits));
  }

  static int check(long hash) {
    return (int) hash & 0xffff;
  }

  /**
   * Where the piece's languages stand, or -1 if it is unknown: at that place their number, to be
   * read with {@link #at}, then in turn a language's number and its value.
   */
  int find(long hash) {
    int bucket = bucket(hash, bucketBits);
    int check = check(hash);
    int at = starts[bucket];
    int end = starts[bucket + 1];
    while (at < end) {
      if ((at(at) << 8 | at(at + 1)) == check) {
        return at + CHECK_BYTES;
      }
      at += CHECK_BYTES + 1 + 2 * at(at + CHECK_BYTES);
    }
    return -1;
  }

  /** The byte at that place, from 0 to 255. */
  int at(int place) {
    return records[place] & 0xff;
  }
}
