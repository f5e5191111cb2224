package tolmach.check.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The weight of each feature: a logistic regression. Immutable.
 *
 * @param intercept logarithm of the odds where all is as usual
 * @param weights of every feature, for a spread from its usual value
 * @param length what the feature of that name is measured by
 */
public record QualityModel(double intercept, Map<Feature, Double> weights, UsualLength length) {

  private static final String INTERCEPT = "intercept";
  private static final String LENGTH = "usual-length";
  private static final int MOST_REASONS = 2;

  /** What lowers the odds by less is not worth a word. */
  private static final double WORTH_A_WORD = 0.3;

  private static final double PRIOR_INTERCEPT = 1;

  public QualityModel {
    var all = new EnumMap<Feature, Double>(Feature.class);
    for (Feature feature : Feature.values()) {
      all.put(feature, weights.getOrDefault(feature, 0.0));
    }
    weights = Map.copyOf(all);
  }

  /** What holds while nothing was measured. */
  public static QualityModel prior(UsualLength length) {
    var weights = new EnumMap<Feature, Double>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, feature.prior());
    }
    return new QualityModel(PRIOR_INTERCEPT, weights, length);
  }

  /**
   * The same with what a line of a file says.
   *
   * @throws IllegalArgumentException if it says nothing that is known
   */
  QualityModel with(String[] line) {
    String name = line[0];
    int wanted = name.equals(LENGTH) ? 3 : 2;
    if (line.length != wanted) {
      throw new IllegalArgumentException(
          name + " has " + (line.length - 1) + " values, and " + (wanted - 1) + " are wanted");
    }
    double value = number(line[1]);
    if (name.equals(LENGTH)) {
      return new QualityModel(intercept, weights, new UsualLength(value, number(line[2])));
    }
    if (name.equals(INTERCEPT)) {
      return new QualityModel(value, weights, length);
    }
    Feature feature =
        Feature.of(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no feature " + name));
    var changed = new EnumMap<Feature, Double>(weights);
    changed.put(feature, value);
    return new QualityModel(intercept, changed, length);
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("\"" + text + "\" is no number");
  }

  /**
   * As it stands in a file.
   *
   * @param section what it is for: {@code *}, {@code en-ru}, {@code onnx en-ru}
   */
  public List<String> lines(String section) {
    var lines = new ArrayList<String>();
    lines.add("[" + section + "]");
    lines.add(INTERCEPT + " " + rounded(intercept));
    lines.add(LENGTH + " " + rounded(length.mean()) + " " + rounded(length.spread()));
    for (Feature feature : Feature.values()) {
      lines.add(feature.word() + " " + rounded(weights.get(feature)));
    }
    return lines;
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }

  public QualityEstimate estimate(QualityFeatures features) {
    return new QualityEstimate(chance(features), reasons(features));
  }

  /** The score alone, not rounded. */
  public double chance(QualityFeatures features) {
    double sum = intercept;
    for (Feature feature : Feature.values()) {
      sum += pull(feature, features);
    }
    return logistic(sum);
  }

  static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private double pull(Feature feature, QualityFeatures features) {
    return weights.get(feature) * feature.scaled(features.of(feature));
  }

  private List<String> reasons(QualityFeatures features) {
    record Pull(Feature feature, double by) {}
    var pulls = new ArrayList<Pull>();
    for (Feature feature : Feature.values()) {
      double by = pull(feature, features);
      if (by < -WORTH_A_WORD && feature != Feature.UNSCORED) {
        pulls.add(new Pull(feature, by));
      }
    }
    return pulls.stream()
        .sorted(Comparator.comparingDouble(Pull::by))
        .limit(MOST_REASONS)
        .map(pull -> reason(pull.feature(), features))
        .toList();
  }

  private static String reason(Feature feature, QualityFeatures features) {
    return feature == Feature.LOWEST
        ? feature.reason() + " \"" + features.doubtful() + "\""
        : feature.reason();
  }
}
