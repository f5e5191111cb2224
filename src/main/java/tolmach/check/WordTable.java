package tolmach.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a word list that lies beside these classes, without comments and blank ones. */
final class WordTable {

  private WordTable() {}

  static List<String> lines(String name) {
    InputStream resource = WordTable.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException("the word list " + name + " is not on the class path");
    }
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(WordTable::says).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
