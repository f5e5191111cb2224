package tolmach.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How settings are spelled in files and in the environment, and what a misspelling meant. */
final class SettingNames {

  private SettingNames() {}

  /** {@code TOLMACH_HTTP_PORT} of {@code tolmach.http.port}. */
  static String environment(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The known name nearest to a misspelled one; empty if none is near. */
  static Optional<String> nearest(String misspelled, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(misspelled, name)))
        .filter(name -> distance(misspelled, name) <= Math.max(3, name.length() / 3));
  }

  /** Levenshtein's: how many letters must be put in, left out or changed. */
  private static int distance(String a, String b) {
    List<Integer> row = new ArrayList<>();
    for (int j = 0; j <= b.length(); j++) {
      row.add(j);
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row.set(0, i);
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row.get(j);
        row.set(j, Math.min(change, Math.min(row.get(j), row.get(j - 1)) + 1));
      }
    }
    return row.get(b.length());
  }
}
