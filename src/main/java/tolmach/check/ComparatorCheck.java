package tolmach.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Blocks a translation that says less than a number where its source says more, or the other way
 * round. Only words right before a number count, and only in English and Russian.
 */
final class ComparatorCheck implements Check {

  private static final String AMOUNT =
      "\\s+(?:than\\s+)?(?:about\\s+|чем\\s+(?:на\\s+|в\\s+)?|на\\s+|в\\s+|a\\s+|the\\s+)?(?:[$€£₽]|Rs\\.?\\s)?"
          + "(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|thousand|million|billion|dozen"
          + "|дв[аеу]|тр[иеё]|четыр|пят|шест|сем|восем|девят|десят|сорок|сто\\b|сот|полов|тысяч|миллион|миллиард|дюжин)";

  private static final Map<String, Pattern> MORE =
      Map.of(
          "en",
              words(
                  "(?<!no |not )more|over|above|exceed(?:s|ed|ing)?|upwards of|at least|no less|no fewer|not less"),
          "ru",
              words(
                  "(?<!не )более|(?<!не )больше|свыше|превы\\p{L}+|не менее|не меньше|как минимум|минимум|выше|старше"));

  private static final Map<String, Pattern> LESS =
      Map.of(
          "en",
              words(
                  "(?<!no |not )less|(?<!no )fewer|under|below|at most|no more|not more|up to|nearly|almost"),
          "ru",
              words(
                  "(?<!не )менее|(?<!не )меньше|не более|не больше|максимум|до|ниже|почти|младше"));

  @Override
  public List<Finding> findings(Comparison comparison) {
    Boolean source = says(comparison.pair().source().language().value(), comparison.sourceWords());
    Boolean target = says(comparison.pair().target().language().value(), comparison.targetWords());
    if (comparison.isPseudo() || source == null || target == null || source.equals(target)) {
      return List.of();
    }
    return List.of(
        new Finding(
            "comparison",
            Severity.BLOCK,
            source
                ? "more than a number became less than one"
                : "less than a number became more than one"));
  }

  /** True for more, false for less, null for neither or both. */
  private static Boolean says(String language, String text) {
    if (!MORE.containsKey(language)) {
      return null;
    }
    boolean more = MORE.get(language).matcher(text).find();
    boolean less = LESS.get(language).matcher(text).find();
    return more == less ? null : (Boolean) more;
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + words + ")" + AMOUNT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
