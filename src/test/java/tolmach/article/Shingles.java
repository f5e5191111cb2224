package tolmach.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures an extracted text against the expected one as the public benchmark of article extraction
 * does: by runs of four words, each counted as often as it stands there. An ideograph is a word.
 */
record Shingles(double precision, double recall) {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}]+");
  private static final int LENGTH = 4;

  static Shingles of(String expected, String extracted) {
    Map<List<String>, Integer> wanted = counted(expected);
    Map<List<String>, Integer> got = counted(extracted);
    double common =
        got.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0)))
            .sum();
    return new Shingles(share(common, got), share(common, wanted));
  }

  private static double share(double common, Map<List<String>, Integer> all) {
    int count = all.values().stream().mapToInt(Integer::intValue).sum();
    return count == 0 ? 0.0 : common / count;
  }

  private static Map<List<String>, Integer> counted(String text) {
    var words = new ArrayList<String>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(r -> words.add(r.group()));
    var counted = new HashMap<List<String>, Integer>();
    int length = Math.min(LENGTH, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      counted.merge(List.copyOf(words.subList(i, i + length)), 1, Integer::sum);
    }
    return counted;
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0.0 : 2 * precision * recall / sum;
  }
}
