package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The words in an element's class and id, and lists of such words. */
final class PartNames {

  private static final Pattern EDGE =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

  /** Longer lists of names are those of style sheets that name every property. */
  private static final int MAX_LENGTH = 400;

  private final Set<String> whole;
  private final List<String> beginnings;

  private PartNames(Set<String> names) {
    this.whole =
        names.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet());
    this.beginnings =
        names.stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();
  }

  static PartNames of(String resource) {
    return new PartNames(WordList.of(resource));
  }

  static PartNames of(Set<String> names) {
    return new PartNames(names);
  }

  /**
   * "story-share_bar" and "storyShareBar" are story, share and bar, and two words in a row written
   * as one: sharebar, storyshare.
   */
  static List<String> in(Element element) {
    String names = element.id() + " " + element.className();
    if (names.isBlank() || names.length() > MAX_LENGTH) {
      return List.of();
    }
    var words = new ArrayList<String>();
    for (String word : EDGE.split(names)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      words.add(words.get(i) + words.get(i + 1));
    }
    return words;
  }

  /** The first of the words that is on the list. */
  Optional<String> first(List<String> words) {
    for (String word : words) {
      if (has(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private boolean has(String word) {
    if (whole.contains(word)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
