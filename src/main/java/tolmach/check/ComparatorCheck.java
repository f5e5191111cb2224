package tolmach.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
    if (comparison.isPseudo()
        || !hasAmount(comparison.sourceNumbers(), comparison.sourceWords())
        || !hasAmount(comparison.targetNumbers(), comparison.targetWords())) {
      return List.of();
    }
    String from = comparison.pair().source().language().value();
    String to = comparison.pair().target().language().value();
    String sourceMore = said(MORE.get(from), comparison.sourceWords());
    String sourceLess = said(LESS.get(from), comparison.sourceWords());
    String targetMore = said(MORE.get(to), comparison.targetWords());
    String targetLess = said(LESS.get(to), comparison.targetWords());
    if (sourceMore != null && sourceLess == null && targetLess != null && targetMore == null) {
      return List.of(finding("more than a number became less than one", sourceMore, targetLess));
    }
    if (sourceLess != null && sourceMore == null && targetMore != null && targetLess == null) {
      return List.of(finding("less than a number became more than one", sourceLess, targetMore));
    }
    return turned(from, to, comparison);
  }

  private static boolean hasAmount(NumberReader.Numbers numbers, String text) {
    return !numbers.written().isEmpty()
        || !numbers.spoken().isEmpty()
        || HALVES.stream().anyMatch(text::contains);
  }

  private static final List<String> HALVES =
      List.of("half", "one", "two", "dozen", "полов", "дв", "сот", "дюжин");

  /** Where both sides say both, a number that one has more of and the other less. */
  private static List<Finding> turned(String from, String to, Comparison comparison) {
    if (!MORE.containsKey(from) || !MORE.containsKey(to)) {
      return List.of();
    }
    String source = comparison.sourceWords();
    String target = comparison.targetWords();
    Set<String> more = amounts(MORE.get(from), source);
    Set<String> less = amounts(LESS.get(from), source);
    Set<String> moreThere = amounts(MORE.get(to), target);
    Set<String> lessThere = amounts(LESS.get(to), target);
    for (String amount : more) {
      if (!less.contains(amount) && lessThere.contains(amount) && !moreThere.contains(amount)) {
        return List.of(finding("more than " + amount + " became less", amount, amount));
      }
    }
    for (String amount : less) {
      if (!more.contains(amount) && moreThere.contains(amount) && !lessThere.contains(amount)) {
        return List.of(finding("less than " + amount + " became more", amount, amount));
      }
    }
    return List.of();
  }

  /** The numbers in digits right after such words. */
  private static Set<String> amounts(Pattern words, String text) {
    var amounts = new HashSet<String>();
    Matcher matcher = words.matcher(text);
    while (matcher.find()) {
      if (Character.isDigit(text.charAt(matcher.end() - 1))) {
        Matcher number = NUMBER.matcher(text).region(matcher.end() - 1, text.length());
        if (number.lookingAt()) {
          amounts.add(NOT_DIGITS.matcher(number.group()).replaceAll(""));
        }
      }
    }
    return amounts;
  }

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,\\u00A0\\u202F]*");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D");

  private static Finding finding(String message, String source, String target) {
    return new Finding("comparison", Severity.BLOCK, message, source, target);
  }

  /** The first such words; null if there are none, or nothing is known of the language. */
  private static String said(Pattern words, String text) {
    if (words == null) {
      return null;
    }
    Matcher matcher = words.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + words + ")" + AMOUNT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
