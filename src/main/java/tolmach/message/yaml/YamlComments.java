package tolmach.message.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/** The comments of a file, which the parser drops. */
final class YamlComments {

  private final String text;

  YamlComments(String text) {
    this.text = text;
  }

  /**
   * The comment lines right above a place and the comment behind a value.
   *
   * @param after where what is above ends; a {@code #} before it is of a text
   * @param end of the value
   */
  String about(int place, int after, int end) {
    Deque<String> lines = new ArrayDeque<>();
    int start = lineStart(place);
    while (start > 0) {
      int above = lineStart(start - 1);
      String line = text.substring(above, start).strip();
      if (above < after || !line.startsWith("#")) {
        break;
      }
      lines.addFirst(words(line));
      start = above;
    }
    String behind = behind(end);
    if (!behind.isEmpty()) {
      lines.addLast(behind);
    }
    return String.join("\n", lines);
  }

  private String behind(int end) {
    int feed = text.indexOf('\n', end);
    String rest = text.substring(end, feed < 0 ? text.length() : feed);
    return rest.matches("(?s)[ \\t]+#.*") ? words(rest.strip()) : "";
  }

  private int lineStart(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  private static String words(String line) {
    return line.replaceFirst("^#+", "").strip();
  }
}
