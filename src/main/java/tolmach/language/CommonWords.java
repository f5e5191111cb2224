package tolmach.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words no line of news can do without. Character statistics take «Президент подписал закон о
 * бюджете» for Bulgarian, which has every letter and most stems of it, but no «о».
 */
final class CommonWords {

  private static final String LISTS = "common-words.txt";

  private final Map<String, Set<LanguageTag>> languages = new HashMap<>();
  private final Set<LanguageTag> listed = new HashSet<>();

  CommonWords() {
    WordLists.lines(LISTS).forEach(this::add);
  }

  private void add(String line) {
    String[] words = line.split(" ");
    LanguageTag language = LanguageTag.of(words[0]);
    listed.add(language);
    for (int i = 1; i < words.length; i++) {
      languages.computeIfAbsent(words[i], word -> new HashSet<>()).add(language);
    }
  }

  /** True if the language has a list; of others nothing can be said. */
  boolean has(LanguageTag language) {
    return listed.contains(language);
  }

  /** For each word, in lower case, that is common somewhere, the languages that have it. */
  List<Set<LanguageTag>> owners(List<String> words) {
    var owners = new ArrayList<Set<LanguageTag>>();
    for (String word : words) {
      Set<LanguageTag> owning = languages.get(word);
      if (owning != null) {
        owners.add(owning);
      }
    }
    return owners;
  }
}
