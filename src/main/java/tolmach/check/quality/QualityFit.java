package tolmach.check.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits weights to examples: the likeliest ones, with a penalty for every step away from the prior.
 * What the examples say nothing of stays as the prior has it. Newton's method; the problem is
 * convex.
 */
public final class QualityFit {

  /**
   * A translation of which it is known whether it is good.
   *
   * @param isGood true if it needs no edit
   */
  public record Example(QualityFeatures features, boolean isGood) {}

  /** As many good and bad examples as a prior weight counts for. */
  private static final double PENALTY = 4;

  /** So weak that the examples alone decide where the middle is. */
  private static final double PENALTY_OF_INTERCEPT = 0.01;

  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-9;

  private QualityFit() {}

  /**
   * The weights for these examples.
   *
   * @throws IllegalArgumentException if all examples are good or none is: nothing can be learnt
   */
  public static QualityModel fit(List<Example> examples, UsualLength length) {
    long good = examples.stream().filter(Example::isGood).count();
    if (good == 0 || good == examples.size()) {
      throw new IllegalArgumentException(
          "of " + examples.size() + " examples " + good + " are good: both kinds are needed");
    }
    QualityModel prior = QualityModel.prior(length);
    double[] centre = new double[Feature.values().length + 1];
    centre[0] = prior.intercept();
    for (Feature feature : Feature.values()) {
      centre[feature.ordinal() + 1] = feature.prior();
    }
    double[] weights = climb(examples, centre);
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      byFeature.put(feature, weights[feature.ordinal() + 1]);
    }
    return new QualityModel(weights[0], byFeature, length);
  }

  private static double[] climb(List<Example> examples, double[] centre) {
    double[][] rows =
        examples.stream().map(example -> row(example.features())).toArray(double[][]::new);
    double[] weights = centre.clone();
    double value = loss(examples, rows, weights, centre);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = step(examples, rows, weights, centre);
      double share = 1;
      double[] next = moved(weights, move, share);
      double nextValue = loss(examples, rows, next, centre);
      while (nextValue > value && share > SMALL) {
        share /= 2;
        next = moved(weights, move, share);
        nextValue = loss(examples, rows, next, centre);
      }
      boolean isThere = value - nextValue < SMALL;
      weights = next;
      value = nextValue;
      if (isThere) {
        return weights;
      }
    }
    return weights;
  }

  private static double[] row(QualityFeatures features) {
    var row = new double[Feature.values().length + 1];
    row[0] = 1;
    for (Feature feature : Feature.values()) {
      row[feature.ordinal() + 1] = feature.scaled(features.of(feature));
    }
    return row;
  }

  private static double loss(
      List<Example> examples, double[][] rows, double[] weights, double[] centre) {
    double loss = 0;
    for (int i = 0; i < rows.length; i++) {
      double odds = product(rows[i], weights);
      double towards = examples.get(i).isGood() ? odds : -odds;
      loss +=
          towards > 0 ? Math.log1p(Math.exp(-towards)) : -towards + Math.log1p(Math.exp(towards));
    }
    for (int k = 0; k < weights.length; k++) {
      double away = weights[k] - centre[k];
      loss += penalty(k) * away * away / 2;
    }
    return loss;
  }

  private static double[] step(
      List<Example> examples, double[][] rows, double[] weights, double[] centre) {
    int size = weights.length;
    double[] slope = new double[size];
    double[][] bend = new double[size][size];
    for (int k = 0; k < size; k++) {
      slope[k] = penalty(k) * (weights[k] - centre[k]);
      bend[k][k] = penalty(k);
    }
    for (int i = 0; i < rows.length; i++) {
      double chance = QualityModel.logistic(product(rows[i], weights));
      double error = chance - (examples.get(i).isGood() ? 1 : 0);
      double weight = Math.max(SMALL, chance * (1 - chance));
      for (int k = 0; k < size; k++) {
        slope[k] += error * rows[i][k];
        for (int l = 0; l <= k; l++) {
          bend[k][l] += weight * rows[i][k] * rows[i][l];
        }
      }
    }
    return solved(bend, slope);
  }

  private static double penalty(int place) {
    return place == 0 ? PENALTY_OF_INTERCEPT : PENALTY;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  private static double[] moved(double[] from, double[] move, double share) {
    double[] to = from.clone();
    for (int k = 0; k < to.length; k++) {
      to[k] -= share * move[k];
    }
    return to;
  }

  /** By Cholesky; only the lower half of the matrix is read, and it is overwritten. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    double[] solution = right.clone();
    for (int k = 0; k < size; k++) {
      for (int l = 0; l <= k; l++) {
        double sum = matrix[k][l];
        for (int m = 0; m < l; m++) {
          sum -= matrix[k][m] * matrix[l][m];
        }
        matrix[k][l] = k == l ? Math.sqrt(sum) : sum / matrix[l][l];
      }
    }
    for (int k = 0; k < size; k++) {
      for (int m = 0; m < k; m++) {
        solution[k] -= matrix[k][m] * solution[m];
      }
      solution[k] /= matrix[k][k];
    }
    for (int k = size - 1; k >= 0; k--) {
      for (int m = k + 1; m < size; m++) {
        solution[k] -= matrix[m][k] * solution[m];
      }
      solution[k] /= matrix[k][k];
    }
    return solution;
  }
}
