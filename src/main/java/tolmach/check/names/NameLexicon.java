package tolmach.check.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tolmach.check.WordMemory;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/**
 * What is known of the capitalised words of one language: which are translated and not spelled
 * anew, and which stand for a name that other languages spell otherwise. Safe for use by several
 * threads.
 */
final class NameLexicon {

  private static final List<String> LISTS = List.of("common-capitals.txt", "common-words.txt");
  private static final Map<String, Optional<NameLexicon>> LEXICONS = new ConcurrentHashMap<>();

  /** Offices by the beginnings of their words: {@code КоАП}, {@code Минпромторг}. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(".+\\p{Lu}.*|(?:Рос|Мин|Гос|Ген|Глав|Мос|Спец)\\p{Ll}{5,}");

  private final Set<String> translated;
  private final Map<String, Set<Integer>> names;
  private final Morphology morphology;
  private final Places places;
  private final WordMemory<Boolean> spelled = new WordMemory<>();

  private NameLexicon(LanguageTag language, Set<String> translated) {
    this.translated = translated;
    this.names = names(language.value());
    this.morphology = Morphology.of(language);
    this.places = Places.of(language);
  }

  /** Empty for a language of whose capitals nothing is known. */
  static Optional<NameLexicon> of(LanguageTag language) {
    return LEXICONS.computeIfAbsent(
        language.language().value(),
        name -> {
          var words = new HashSet<String>();
          for (String list : LISTS) {
            for (String line : NameList.lines(list)) {
              String[] parts = line.split(":", 2);
              if (parts[0].equals(name)) {
                words.addAll(List.of(parts[1].strip().split(" ")));
              }
            }
          }
          return words.isEmpty()
              ? Optional.empty()
              : Optional.of(new NameLexicon(language.language(), words));
        });
  }

  /**
   * True if a capitalised word is surely a name that other languages spell anew: no common word, no
   * country or who lives there.
   */
  boolean isSpelled(String word) {
    return spelled.of(word, this::lookUp);
  }

  private boolean lookUp(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (translated.contains(lower)
        || (lower.endsWith("s") && translated.contains(lower.substring(0, lower.length() - 1)))
        || ABBREVIATED.matcher(word).matches()
        || !places.codes(word).isEmpty()) {
      return false;
    }
    var readings = morphology.readings(word);
    return readings.isEmpty()
        || readings.stream()
            .anyMatch(reading -> reading.tag().matches(".*:(?:Fam|Name|Patr)(?::.*|$)"));
  }

  /** Of the names that languages spell otherwise, those that a word may be, by number. */
  Set<Integer> known(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    for (int length = lower.length(); length >= Math.max(2, lower.length() - 3); length--) {
      Set<Integer> found = names.get(lower.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return Set.of();
  }

  private static Map<String, Set<Integer>> names(String language) {
    var names = new HashMap<String, Set<Integer>>();
    List<String> lines = new ArrayList<>(NameList.lines("known-names.txt"));
    for (int i = 0; i < lines.size(); i++) {
      for (String part : lines.get(i).split("\\|")) {
        List<String> words = List.of(part.strip().split(" "));
        if (words.get(0).equals(language)) {
          for (String word : words.subList(1, words.size())) {
            names.computeIfAbsent(word, any -> new HashSet<>()).add(i);
          }
        }
      }
    }
    return names;
  }
}
