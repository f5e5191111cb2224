package tolmach.check.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list that lies beside these classes, without comments and blank ones. */
final class NameList {

  private NameList() {}

  static List<String> lines(String name) {
    InputStream resource = NameList.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException("the list " + name + " is not on the class path");
    }
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
