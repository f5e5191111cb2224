package tolmach.check.corruption;

import java.util.List;
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

  private static final int WORDS_LEFT = 5;

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

  static Optional<String> sentenceAdded(LanguageTag language, String text, RandomGenerator random) {
    String more =
        switch (language.language().value()) {
          case "en" -> " Local residents have been following the matter closely ever since.";
          case "ru" -> " С тех пор местные жители внимательно следят за развитием событий.";
          default -> null;
        };
    return more == null || !SENTENCE.matcher(text).find()
        ? Optional.empty()
        : Optional.of(text + more);
  }

  /** Five words in a row stand in the place of as many of the translation. */
  static Optional<String> sourceLeft(
      LanguageTag language, String source, String text, RandomGenerator random) {
    String[] ours = text.split(" ");
    String[] theirs = source.split(" ");
    if (ours.length < 2 * WORDS_LEFT || theirs.length < 2 * WORDS_LEFT) {
      return Optional.empty();
    }
    int from = random.nextInt(theirs.length - WORDS_LEFT);
    int at = (int) ((long) from * (ours.length - WORDS_LEFT) / (theirs.length - WORDS_LEFT));
    System.arraycopy(theirs, from, ours, at, WORDS_LEFT);
    return Optional.of(String.join(" ", ours));
  }

  static Optional<String> quoteCut(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(QUOTATION, text, random)
        .filter(place -> place.group().split(" ").length >= 2 * WORDS_LEFT)
        .map(
            place -> {
              String[] words = place.group().split(" ");
              String half = String.join(" ", List.of(words).subList(0, words.length / 2));
              return Places.replaced(
                  text, place, half + place.group().charAt(place.group().length() - 1));
            });
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
