package tolmach.language.ready;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tolmach.language.LanguageTag;

/**
 * Names that are other words too: March, May, second, Polish, Среда, Morgen. They are taken for a
 * name only where the message says that they are one. The lists lie in {@code doubtful-words.txt}.
 */
final class DoubtfulWords {

  private static final String FILE = "doubtful-words.txt";
  private static final Map<String, Set<String>> WORDS = read();

  private DoubtfulWords() {}

  /** The words of a language, each as it is written and with a small first letter. */
  static Set<String> of(LanguageTag language) {
    return WORDS.getOrDefault(language.language().value(), Set.of());
  }

  private static Map<String, Set<String>> read() {
    var words = new HashMap<String, Set<String>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                DoubtfulWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String language = line.substring(0, line.indexOf(':'));
                words
                    .computeIfAbsent(language, any -> new HashSet<>())
                    .addAll(
                        Arrays.asList(line.substring(line.indexOf(':') + 1).strip().split(", ")));
              });
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
    return words;
  }
}
