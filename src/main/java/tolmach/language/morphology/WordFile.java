package tolmach.language.morphology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The lists of words beside this class: lines that are empty or begin with {@code #} say nothing.
 */
final class WordFile {

  private WordFile() {}

  static List<String> lines(String file) {
    try (InputStream stream = WordFile.class.getResourceAsStream(file);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " on the class path", e);
    }
  }

  /** All words of all lines. */
  static Set<String> words(String file) {
    return Set.copyOf(
        lines(file).stream()
            .flatMap(line -> List.of(line.split("\\s+")).stream())
            .distinct()
            .toList());
  }
}
