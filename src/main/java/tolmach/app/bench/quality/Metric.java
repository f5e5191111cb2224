package tolmach.app.bench.quality;

/**
 * A measure of one translation against one reference whose score of a whole corpus follows from the
 * sums of what is counted in its segments. Scores are from 0 to 100. Safe for use by several
 * threads.
 */
public interface Metric {

  /** As sacrebleu names it: {@code BLEU}, {@code chrF2}, {@code chrF2++}. */
  String name();

  /** What another must set to get the same figure, in sacrebleu's words: {@code case:mixed|…}. */
  String settings();

  /** What is counted in one segment; always as many numbers. */
  int[] counts(String output, String reference);

  /**
   * @param sums of the counts of all segments
   */
  double score(long[] sums);

  /**
   * The score of one segment alone.
   *
   * @param counts of that segment
   */
  double sentenceScore(int[] counts);

  /**
   * More about a score, in sacrebleu's words; {@code ""} if there is no more to say.
   *
   * @param sums of the counts of all segments
   */
  default String details(long[] sums) {
    return "";
  }
}
