package tolmach.check.corruption;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Faults in what holds a sentence together: negation, quotation, per cent, a sentence as a whole.
 */
final class TextFaults {

  private static final Pattern PERCENT =
      Pattern.compile("[ \\u00A0]?%|[ \\u00A0](?:per ?cent|процент\\p{L}*)");
  private static final Pattern ENGLISH_NEGATION =
      Pattern.compile("(?<=\\p{L})n['’]t\\b|\\b(?:not|never|no) |(?<=[Cc]an)not\\b");
  private static final Pattern RUSSIAN_NEGATION =
      Pattern.compile("(?<!\\p{L})(?:[Нн]е|[Нн]ет|[Нн]икогда) ");
  private static final Pattern QUOTATION =
      Pattern.compile("«([^«»]{3,})»|“([^“”]{3,})”|\"([^\"]{3,})\"|„([^„“]{3,})“");
  private static final Pattern SENTENCE =
      Pattern.compile("[^.!?]{12,}[.!?][»”\"]?(?:\\s+|$)(?=$|[\\p{Lu}«“\"—])");

  private TextFaults() {}

  static Optional<String> percentLost(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(PERCENT, text, random).map(place -> Places.replaced(text, place, ""));
  }

  static Optional<String> negationDropped(
      LanguageTag language, String text, RandomGenerator random) {
    Pattern negation =
        switch (language.language().value()) {
          case "en" -> ENGLISH_NEGATION;
          case "ru" -> RUSSIAN_NEGATION;
          default -> null;
        };
    return negation == null
        ? Optional.empty()
        : Places.any(negation, text, random).map(place -> Places.replaced(text, place, ""));
  }

  static Optional<String> quoteLost(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(QUOTATION, text, random)
        .map(
            place ->
                Places.replaced(
                    text, place, place.group().substring(1, place.group().length() - 1)));
  }

  static Optional<String> sentenceDropped(
      LanguageTag language, String text, RandomGenerator random) {
    return SENTENCE.matcher(text).results().count() < 2
        ? Optional.empty()
        : Places.any(SENTENCE, text, random)
            .map(place -> Places.replaced(text, place, "").strip())
            .filter(rest -> !rest.isEmpty());
  }
}
