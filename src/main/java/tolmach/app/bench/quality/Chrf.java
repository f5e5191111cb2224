package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * chrF (Popović, 2015) and chrF++ (2017) as sacrebleu 2 computes them: the F-score of character
 * n-grams up to order 6 without white space, chrF++ of words up to order 2 as well, recall worth
 * twice as much as precision; precisions and recalls are averaged over the orders that both texts
 * are long enough for.
 *
 * @param wordOrders 0 for chrF, 2 for chrF++
 */
public record Chrf(int wordOrders) implements Metric {

  /** Characters alone. */
  public static final Chrf PLAIN = new Chrf(0);

  /** chrF++. */
  public static final Chrf PLUS_PLUS = new Chrf(2);

  private static final int CHARACTER_ORDERS = 6;
  private static final int BETA = 2;

  /** ASCII punctuation and symbols. */
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  public Chrf {
    if (wordOrders < 0) {
      throw new IllegalArgumentException("word orders are at least 0, got " + wordOrders);
    }
  }

  @Override
  public String name() {
    return "chrF" + BETA + "+".repeat(wordOrders);
  }

  @Override
  public String settings() {
    return "case:mixed|eff:yes|nc:" + CHARACTER_ORDERS + "|nw:" + wordOrders + "|space:no";
  }

  /** Three for each order: n-grams of the output, of the reference, and those in common. */
  @Override
  public int[] counts(String output, String reference) {
    var counts = new int[3 * (CHARACTER_ORDERS + wordOrders)];
    fill(counts, 0, characters(output), characters(reference), CHARACTER_ORDERS);
    if (wordOrders > 0) {
      var numbering = Ngrams.numbering();
      int[] given = Ngrams.numbered(words(output), numbering);
      int[] wanted = Ngrams.numbered(words(reference), numbering);
      fill(counts, 3 * CHARACTER_ORDERS, given, wanted, wordOrders);
    }
    return counts;
  }

  private static void fill(int[] counts, int from, int[] output, int[] reference, int orders) {
    int[] common = Ngrams.inCommon(output, reference, orders);
    for (int n = 1; n <= orders; n++) {
      int at = from + 3 * (n - 1);
      counts[at + 1] = Ngrams.count(reference.length, n);
      // an order that the reference is too short for does not count against the output
      counts[at] = counts[at + 1] == 0 ? 0 : Ngrams.count(output.length, n);
      counts[at + 2] = common[n - 1];
    }
  }

  private static int[] characters(String text) {
    return text.codePoints().filter(c -> !Whitespace.is(c)).toArray();
  }

  /** One mark of punctuation at the end of a word, or else at its beginning, stands alone. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word : Whitespace.words(text)) {
      int last = word.length() - 1;
      if (last == 0) {
        words.add(word);
      } else if (PUNCTUATION.indexOf(word.charAt(last)) >= 0) {
        words.add(word.substring(0, last));
        words.add(word.substring(last));
      } else if (PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
        words.add(word.substring(0, 1));
        words.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  @Override
  public double score(long[] sums) {
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (int at = 0; at < sums.length; at += 3) {
      if (sums[at] > 0 && sums[at + 1] > 0) {
        precision += (double) sums[at + 2] / sums[at];
        recall += (double) sums[at + 2] / sums[at + 1];
        orders++;
      }
    }
    if (precision + recall == 0) {
      return 0;
    }
    precision /= orders;
    recall /= orders;
    double factor = BETA * BETA;
    return 100 * (1 + factor) * precision * recall / (factor * precision + recall);
  }

  @Override
  public double sentenceScore(int[] counts) {
    return score(Arrays.stream(counts).asLongStream().toArray());
  }
}
