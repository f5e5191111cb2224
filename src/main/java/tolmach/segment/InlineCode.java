package tolmach.segment;

/**
 * Markup or a placeholder inside a segment that must survive translation, as XLIFF 2's {@code ph}
 * ({@link Kind#STANDALONE}) and {@code pc} ({@link Kind#OPEN} and {@link Kind#CLOSE} with one id).
 * In the segment's text a marker stands for it: {@code ⟦1⟧} where it opens or stands alone, {@code
 * ⟦/1⟧} where it closes.
 *
 * @param id from 1, unique in its segment but for the two halves of a pair
 * @param data what stood in the source, for instance {@code <b>} or <code>{0}</code>
 */
public record InlineCode(int id, Kind kind, String data) {

  /** What a code does to the text beside it. */
  public enum Kind {
    OPEN,
    CLOSE,
    STANDALONE
  }

  public InlineCode {
    if (id < 1) {
      throw new IllegalArgumentException("inline codes are numbered from 1, got " + id);
    }
  }

  /** The marker that stands for this code in a segment's text. */
  public String marker() {
    return kind == Kind.CLOSE ? "⟦/" + id + "⟧" : "⟦" + id + "⟧";
  }
}
