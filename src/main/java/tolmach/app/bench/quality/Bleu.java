package tolmach.app.bench.quality;

import java.util.Locale;

/**
 * BLEU (Papineni and others, 2002) as sacrebleu 2 computes it: words up to order 4, one reference,
 * mixed case, and the smoothing of mteval-v13a ({@code exp}), by which the k-th order without a
 * match counts as 1/2^k of a match.
 *
 * @param tokenization how texts are cut into words
 */
public record Bleu(Tokenization tokenization) implements Metric {

  private static final int ORDERS = 4;

  // where counts stand
  private static final int OUTPUT_LENGTH = 0;
  private static final int REFERENCE_LENGTH = 1;
  private static final int CORRECT = 2;
  private static final int TOTAL = CORRECT + ORDERS;

  @Override
  public String name() {
    return "BLEU";
  }

  @Override
  public String settings() {
    return "case:mixed|eff:no|tok:" + tokenization + "|smooth:exp";
  }

  /** The lengths in words, the n-grams of each order that are right, and those there are. */
  @Override
  public int[] counts(String output, String reference) {
    var numbering = Ngrams.numbering();
    int[] given = Ngrams.numbered(words(output), numbering);
    int[] wanted = Ngrams.numbered(words(reference), numbering);
    var counts = new int[2 + 2 * ORDERS];
    counts[OUTPUT_LENGTH] = given.length;
    counts[REFERENCE_LENGTH] = wanted.length;
    System.arraycopy(Ngrams.inCommon(given, wanted, ORDERS), 0, counts, CORRECT, ORDERS);
    for (int n = 1; n <= ORDERS; n++) {
      counts[TOTAL + n - 1] = Ngrams.count(given.length, n);
    }
    return counts;
  }

  private java.util.List<String> words(String text) {
    return tokenization.words(Whitespace.stripEnd(text));
  }

  @Override
  public double score(long[] sums) {
    return score(sums, false);
  }

  /** Only the orders that the segment is long enough for count: {@code eff:yes}. */
  @Override
  public double sentenceScore(int[] counts) {
    return score(java.util.Arrays.stream(counts).asLongStream().toArray(), true);
  }

  private static double score(long[] sums, boolean effectiveOrder) {
    double[] precisions = precisions(sums);
    int orders = ORDERS;
    while (effectiveOrder && orders > 1 && sums[TOTAL + orders - 1] == 0) {
      orders--;
    }
    double logarithms = 0;
    for (int n = 0; n < orders; n++) {
      if (precisions[n] == 0) {
        return 0;
      }
      logarithms += Math.log(precisions[n]);
    }
    return brevityPenalty(sums) * Math.exp(logarithms / orders);
  }

  /** Precisions of the orders in percent; all 0 if nothing at all is right. */
  private static double[] precisions(long[] sums) {
    var precisions = new double[ORDERS];
    boolean anyRight = false;
    for (int n = 0; n < ORDERS; n++) {
      anyRight |= sums[CORRECT + n] > 0;
    }
    double smoothing = 1;
    for (int n = 0; anyRight && n < ORDERS && sums[TOTAL + n] > 0; n++) {
      if (sums[CORRECT + n] == 0) {
        smoothing *= 2;
        precisions[n] = 100.0 / (smoothing * sums[TOTAL + n]);
      } else {
        precisions[n] = 100.0 * sums[CORRECT + n] / sums[TOTAL + n];
      }
    }
    return precisions;
  }

  private static double brevityPenalty(long[] sums) {
    long output = sums[OUTPUT_LENGTH];
    long reference = sums[REFERENCE_LENGTH];
    if (output >= reference) {
      return 1;
    }
    return output == 0 ? 0 : Math.exp(1 - (double) reference / output);
  }

  /** {@code 54.4/26.6/14.9/8.7 (BP = 1.000 ratio = 1.026 hyp_len = 62880 ref_len = 61287)}. */
  @Override
  public String details(long[] sums) {
    double[] precisions = precisions(sums);
    var parts = new String[ORDERS];
    java.util.Arrays.setAll(parts, n -> Rounded.of(precisions[n], 1));
    long reference = sums[REFERENCE_LENGTH];
    double ratio = reference == 0 ? 0 : (double) sums[OUTPUT_LENGTH] / reference;
    return String.format(
        Locale.ROOT,
        "%s (BP = %s ratio = %s hyp_len = %d ref_len = %d)",
        String.join("/", parts),
        Rounded.of(brevityPenalty(sums), 3),
        Rounded.of(ratio, 3),
        sums[OUTPUT_LENGTH],
        reference);
  }
}
