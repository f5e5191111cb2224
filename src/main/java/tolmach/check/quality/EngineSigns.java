package tolmach.check.quality;

import java.util.List;

/**
 * What an engine lets be seen of its work on one text.
 *
 * @param score mean log-probability of a token, at most 0; {@code NaN} if it gives none
 * @param pieces of the target with the log-probability of each; empty if it gives none
 * @param others its other hypotheses, the best first; empty if there are none
 */
public record EngineSigns(double score, List<Piece> pieces, List<Other> others) {

  /** An engine that shows its text and nothing else. */
  public static final EngineSigns NONE = new EngineSigns(Double.NaN, List.of(), List.of());

  /**
   * A piece of the target.
   *
   * @param start in chars of the target
   * @param end exclusive
   * @param logProbability natural, at most 0
   */
  public record Piece(int start, int end, double logProbability) {}

  /** Another hypothesis with its score; {@code NaN} if it has none. */
  public record Other(String text, double score) {}

  public EngineSigns {
    pieces = List.copyOf(pieces);
    others = List.copyOf(others);
  }
}
