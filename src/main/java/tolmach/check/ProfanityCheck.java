package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Blocks a translation that swears where its source does not. Only a warning where no such words
 * are known of the source's language. A source that swears explains any oath.
 */
final class ProfanityCheck implements Check {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<String, Optional<Oaths>> OATHS = new ConcurrentHashMap<>();

  /** The oaths of a language, and what is known of words seen before. */
  private record Oaths(WordPatterns patterns, WordMemory<Boolean> known) {

    /** The first that a text has; null if it has none. */
    String in(String text) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        String word = matcher.group();
        if (known.of(word, any -> patterns.has(word.toLowerCase(Locale.ROOT).replace('ё', 'е')))) {
          return word;
        }
      }
      return null;
    }
  }

  @Override
  public List<Finding> findings(Comparison comparison) {
    Optional<Oaths> target = oaths(comparison.pair().target());
    if (comparison.isPseudo() || target.isEmpty()) {
      return List.of();
    }
    String oath = target.get().in(comparison.targetWords());
    if (oath == null) {
      return List.of();
    }
    Optional<Oaths> source = oaths(comparison.pair().source());
    if (source.isPresent() && source.get().in(comparison.sourceWords()) != null) {
      return List.of();
    }
    Severity severity = source.isPresent() ? Severity.BLOCK : Severity.WARN;
    return List.of(
        new Finding(
            "profanity",
            severity,
            "the source does not swear as \"" + oath + "\" does",
            null,
            oath));
  }

  private static Optional<Oaths> oaths(LanguageTag language) {
    return OATHS.computeIfAbsent(
        language.language().value(),
        name -> {
          var words = new ArrayList<String>();
          for (String line : WordTable.lines("profanity.txt")) {
            String[] parts = line.split(":", 2);
            if (parts[0].equals(name)) {
              words.addAll(List.of(parts[1].strip().split(" ")));
            }
          }
          return words.isEmpty()
              ? Optional.empty()
              : Optional.of(new Oaths(new WordPatterns(words), new WordMemory<>()));
        });
  }
}
