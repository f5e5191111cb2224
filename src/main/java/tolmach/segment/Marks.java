package tolmach.segment;

/** What single characters mean to the end of a sentence. */
final class Marks {

  private static final String CLOSERS = "\"'”’»›“)]}」』）】〉》";
  private static final String BULLETS = "•▪◦‣⁃●■";

  private Marks() {}

  /** A full stop or an ellipsis. */
  static boolean isStop(char c) {
    return c == '.' || c == '…';
  }

  /** What ends a sentence in scripts with capital letters. */
  static boolean isEnd(char c) {
    return isStop(c) || c == '!' || c == '?';
  }

  /** What ends a sentence in Chinese and Japanese, where no space follows. */
  static boolean isWideEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡' || c == '．';
  }

  /** A quotation mark or bracket that may stand after the end of a sentence. */
  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  static boolean isDash(char c) {
    return c == '—' || c == '–' || c == '―';
  }

  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /** White space of any kind, no-break spaces too. */
  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
