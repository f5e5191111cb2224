package tolmach.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.Detection;
import tolmach.language.LanguagePair;
import tolmach.language.NewsLanguageDetector;

/**
 * Blocks a translation that is in another language than it should be, where letters and words leave
 * no doubt: in that of its source, where both have one script, or with words whose letters a
 * language written in Cyrillic has not. Another script altogether is {@code script}'s business.
 */
final class LanguageCheck implements Check {

  private static final String NAME = "language";

  /** Fewer letters tell too little. */
  private static final int LEAST_LETTERS = 40;

  private static final double SURE = 0.97;
  private static final int LEAST_WORDS = 3;
  private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}[\\p{L}'’]+");

  /** Letters that a language written in Cyrillic does not have. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "ru", "іїєґўјљњћђџѓќѕ",
          "uk", "ыэёъўјљњћђџѓќѕ",
          "be", "иїєґщъјљњћђџѓќѕ",
          "bg", "ыэёіїєґўјљњћђџѓќѕ",
          "sr", "ыэёъіїєґўщюяйь",
          "mk", "ыэёъіїєґўщюяйьђћ");

  private static final Map<LanguagePair, Optional<NewsLanguageDetector>> DETECTORS =
      new ConcurrentHashMap<>();

  @Override
  public List<Finding> findings(Comparison comparison) {
    String target = comparison.targetWords();
    if (comparison.isPseudo() || target.length() < LEAST_LETTERS) {
      return List.of();
    }
    String language = comparison.pair().target().language().value();
    String foreign = FOREIGN.get(language);
    if (foreign != null) {
      int words = 0;
      Matcher matcher = SMALL_WORD.matcher(target);
      while (matcher.find()) {
        words += matcher.group().chars().anyMatch(c -> foreign.indexOf(c) >= 0) ? 1 : 0;
      }
      if (words >= LEAST_WORDS) {
        return List.of(finding("words have letters that \"" + language + "\" has not"));
      }
    }
    return isInSourceLanguage(comparison)
        ? List.of(finding("the text is in the language of its source"))
        : List.of();
  }

  private static boolean isInSourceLanguage(Comparison comparison) {
    LanguagePair pair = comparison.pair();
    if (pair.source().sameLanguageAs(pair.target())
        || Collections.disjoint(Scripts.of(pair.source()), Scripts.of(pair.target()))
        || Scripts.letters(comparison.targetWords()) < LEAST_LETTERS) {
      return false;
    }
    Optional<NewsLanguageDetector> detector =
        DETECTORS.computeIfAbsent(pair, LanguageCheck::detector);
    if (detector.isEmpty()) {
      return false;
    }
    Detection found = detector.get().detect(comparison.targetWords());
    return found.isCertain()
        && found.confidence() >= SURE
        && found.language().sameLanguageAs(pair.source());
  }

  /** Empty for languages that cannot be told from each other. */
  private static Optional<NewsLanguageDetector> detector(LanguagePair pair) {
    try {
      return Optional.of(
          new NewsLanguageDetector(Set.of(pair.source().language(), pair.target().language())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Finding finding(String message) {
    return new Finding(NAME, Severity.BLOCK, message);
  }
}
