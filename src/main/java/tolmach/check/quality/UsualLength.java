package tolmach.check.quality;

import java.util.List;
import tolmach.check.Sides;

/**
 * How long good translations of a pair are beside their sources: the natural logarithm of the ratio
 * of letters and digits.
 *
 * @param mean of that logarithm
 * @param spread its standard deviation among long texts, more than 0
 */
public record UsualLength(double mean, double spread) {

  /** For a pair of which nothing was measured. */
  public static final UsualLength UNKNOWN = new UsualLength(0, 0.25);

  private static final double FARTHEST = 5;
  private static final int LONG = 40;
  private static final double LEAST_SPREAD = 0.05;

  public UsualLength {
    if (!(spread > 0)) {
      throw new IllegalArgumentException("the spread of lengths is more than 0, got " + spread);
    }
  }

  /** How many spreads a translation is from the usual; short texts vary more. At most 5. */
  double distance(String source, String target) {
    double letters = Sides.weight(source) + 1.0;
    double away = Math.log((Sides.weight(target) + 1.0) / letters) - mean;
    return Math.min(FARTHEST, Math.abs(away) / Math.sqrt(spread * spread + 1 / letters));
  }

  /**
   * As good translations have it; {@link #UNKNOWN} if there are fewer than two long ones.
   *
   * @param targets as many as sources
   */
  public static UsualLength measured(List<String> sources, List<String> targets) {
    int count = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < sources.size(); i++) {
      int letters = Sides.weight(sources.get(i));
      if (letters >= LONG) {
        double log = Math.log((Sides.weight(targets.get(i)) + 1.0) / (letters + 1.0));
        count++;
        sum += log;
        squares += log * log;
      }
    }
    if (count < 2) {
      return UNKNOWN;
    }
    double mean = sum / count;
    double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
    return new UsualLength(mean, Math.max(LEAST_SPREAD, spread));
  }
}
