package tolmach.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists beside this class: a line for each entry, lines with {@code #} are comments. */
final class WordLists {

  private WordLists() {}

  static List<String> lines(String list) {
    try (InputStream stream = WordLists.class.getResourceAsStream(list);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + list + " on the class path", e);
    }
  }
}
