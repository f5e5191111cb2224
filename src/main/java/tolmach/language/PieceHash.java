package tolmach.language;

/** The 64-bit hash under which a {@link PieceTable} keeps its pieces, grown unit by unit. */
final class PieceHash {

  /** The hash of nothing. */
  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private PieceHash() {}

  /** The hash of a piece and one more unit, a char or a byte. */
  static long extend(long hash, int unit) {
    long mixed = (hash ^ unit) * MULTIPLIER;
    return mixed ^ mixed >>> 32;
  }

  /** Of an n-gram of characters, which is grown from its last to its first. */
  static long ofCharacters(String ngram) {
    long hash = EMPTY;
    for (int i = ngram.length() - 1; i >= 0; i--) {
      hash = extend(hash, ngram.charAt(i));
    }
    return hash;
  }

  /** Of bytes from the first to the last. */
  static long ofBytes(byte[] piece, int from, int to) {
    long hash = EMPTY;
    for (int i = from; i < to; i++) {
      hash = extend(hash, piece[i] & 0xff);
    }
    return hash;
  }
}
