package tolmach.memory.words;

/**
 * A word of a text, or what stands in a word's place.
 *
 * @param text folded: without differences of case and of compatible characters
 * @param start where it begins in the text
 * @param end after its last character
 */
public record Token(Kind kind, String text, int start, int end) {

  /** What a token is. */
  public enum Kind {
    WORD,
    /** Digits, with what may stand between digits of one number, time or date. */
    NUMBER,
    /** An inline code that stands alone. */
    CODE
  }
}
