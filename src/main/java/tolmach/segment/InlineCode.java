package tolmach.segment;

import java.util.Map;

/**
 * Markup or a placeholder inside a segment that must survive translation, as XLIFF 2's {@code ph}
 * ({@link Kind#STANDALONE}) and {@code pc} ({@link Kind#OPEN} and {@link Kind#CLOSE} with one id).
 * In the segment's text a marker stands for it: {@code ⟦1⟧} where it opens or stands alone, {@code
 * ⟦/1⟧} where it closes.
 *
 * @param id from 1, unique in its segment but for the two halves of a pair
 * @param data what stood in the source, for instance {@code <b>} or <code>{0}</code>
 * @param subFlows the segments that texts within the code became, by attribute, as XLIFF 2's {@code
 *     subFlows}; null if there are none
 */
public record InlineCode(int id, Kind kind, String data, Map<String, String> subFlows) {

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
    subFlows = subFlows == null || subFlows.isEmpty() ? null : Map.copyOf(subFlows);
  }

  /** A code without text for readers in it. */
  public InlineCode(int id, Kind kind, String data) {
    this(id, kind, data, null);
  }

  /** The same with another number. */
  public InlineCode numbered(int number) {
    return new InlineCode(number, kind, data, subFlows);
  }

  /** The marker that stands for this code in a segment's text. */
  public String marker() {
    return kind == Kind.CLOSE ? "⟦/" + id + "⟧" : "⟦" + id + "⟧";
  }
}
