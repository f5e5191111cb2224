package tolmach.check.quality;

import java.util.Arrays;

/** What is known of one translation. Immutable. */
public final class QualityFeatures {

  /** Of which nothing is known. */
  static final QualityFeatures UNKNOWN = new QualityFeatures(unknown(), "");

  private final double[] values;
  private final String doubtful;

  private QualityFeatures(double[] values, String doubtful) {
    this.values = values;
    this.doubtful = doubtful;
  }

  private static double[] unknown() {
    var values = new double[Feature.values().length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** {@code NaN} if it is not known. */
  public double of(Feature feature) {
    return values[feature.ordinal()];
  }

  public boolean isKnown(Feature feature) {
    return !Double.isNaN(of(feature));
  }

  /** The word that the engine was least sure of; {@code ""} if nobody knows. */
  public String doubtful() {
    return doubtful;
  }

  QualityFeatures with(Feature feature, double value) {
    double[] changed = values.clone();
    changed[feature.ordinal()] = value;
    return new QualityFeatures(changed, doubtful);
  }

  QualityFeatures doubting(String word) {
    return new QualityFeatures(values, word);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Feature feature : Feature.values()) {
      if (isKnown(feature)) {
        text.append(text.length() == 0 ? "" : " ").append(feature.word());
        text.append('=').append(of(feature));
      }
    }
    return text.toString();
  }
}
