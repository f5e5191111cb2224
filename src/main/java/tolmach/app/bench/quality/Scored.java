package tolmach.app.bench.quality;

import java.util.List;

/**
 * What a metric counts in the translations of a test set, segment by segment: all that any score
 * follows from.
 */
public final class Scored {

  private final Metric metric;
  private final int[][] counts;

  /**
   * @throws IllegalArgumentException if there are not as many outputs as references, or none
   */
  public Scored(Metric metric, List<String> outputs, List<String> references) {
    if (outputs.size() != references.size() || references.isEmpty()) {
      throw new IllegalArgumentException(
          outputs.size() + " translations for " + references.size() + " references");
    }
    this.metric = metric;
    counts = new int[references.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = metric.counts(outputs.get(i), references.get(i));
    }
  }

  public Metric metric() {
    return metric;
  }

  /** How many segments there are, at least 1. */
  public int size() {
    return counts.length;
  }

  /** The score of the whole, from 0 to 100. */
  public double score() {
    return metric.score(sums(all()));
  }

  /** More about the score of the whole, see {@link Metric#details}. */
  public String details() {
    return metric.details(sums(all()));
  }

  /** The score of one segment, numbered from 0. */
  public double sentenceScore(int segment) {
    return metric.sentenceScore(counts[segment]);
  }

  /** The score of these segments, of which some may stand more than once. */
  double score(int[] segments) {
    return metric.score(sums(segments));
  }

  private int[] all() {
    var all = new int[counts.length];
    java.util.Arrays.setAll(all, i -> i);
    return all;
  }

  private long[] sums(int[] segments) {
    var sums = new long[counts[0].length];
    for (int segment : segments) {
      int[] added = counts[segment];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += added[i];
      }
    }
    return sums;
  }
}
