package tolmach.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of words: whole ones, beginnings ({@code рубл*}) and endings ({@code *less}). */
final class WordPatterns {

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();

  WordPatterns(Collection<String> patterns) {
    for (String pattern : patterns) {
      if (pattern.endsWith("*")) {
        beginnings.add(pattern.substring(0, pattern.length() - 1));
      } else if (pattern.startsWith("*")) {
        endings.add(pattern.substring(1));
      } else {
        words.add(pattern);
      }
    }
  }

  /** True if the word, in small letters, is one of them. */
  boolean has(String word) {
    return words.contains(word)
        || beginnings.stream().anyMatch(word::startsWith)
        || endings.stream().anyMatch(word::endsWith);
  }
}
