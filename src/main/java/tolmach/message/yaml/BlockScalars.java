package tolmach.message.yaml;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.message.yaml.YamlNode.Kind;

/** Texts below {@code |} and {@code >}. */
final class BlockScalars {

  /** To which column folded texts are filled, unless theirs is wider. */
  private static final int WIDTH = 80;

  private static final Pattern CHOMPING = Pattern.compile("\\A([|>])([1-9]?)[-+]?([1-9]?)");

  /** How many columns the text is indented, where the file says so itself. */
  private static final Pattern INDICATOR = Pattern.compile("[|>][-+]?([1-9])");

  private BlockScalars() {}

  /**
   * The node without the blank lines and comments that the parser takes for a part of it: they stay
   * when the text changes. Only behind {@code +} blank lines are a part of the text.
   */
  static YamlNode cut(YamlNode node, String text) {
    int from = headEnd(text, node.start());
    int end = text.lastIndexOf('\n', Math.max(node.end() - 1, from));
    end = node.end() == text.length() && !text.endsWith("\n") ? text.length() : end;
    boolean keeps = text.substring(node.start(), from).split("#", 2)[0].contains("+");
    while (!keeps && end > from && text.substring(lineStart(text, end), end).isBlank()) {
      end = lineStart(text, end) - 1;
    }
    end = Math.max(end, from);
    end = end > from && end < text.length() && text.charAt(end - 1) == '\r' ? end - 1 : end;
    return new YamlNode(
        node.kind(),
        node.start(),
        end,
        node.line(),
        node.column(),
        node.value(),
        node.isString(),
        node.isFlow(),
        node.entries(),
        node.items());
  }

  private static int lineStart(String text, int end) {
    return text.lastIndexOf('\n', end - 1) + 1;
  }

  /** The end of the line with the indicator. */
  private static int headEnd(String text, int start) {
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }

  /**
   * A text in the shape of a node, to be tried out.
   *
   * @param parent the column of the key or dash it stands behind
   * @return null if it cannot have that shape
   */
  static String shaped(YamlNode node, int parent, String text, String value) {
    String raw = text.substring(node.start(), node.end());
    int feed = raw.indexOf('\n');
    if (feed < 0 || value.isBlank() || value.indexOf('\r') >= 0) {
      return null;
    }
    String lineEnd = raw.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    Matcher steps = INDICATOR.matcher(raw);
    String indent =
        steps.lookingAt()
            ? " ".repeat(parent + Integer.parseInt(steps.group(1)))
            : indent(raw.substring(feed + 1));
    String body = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    var lines = new StringJoiner(lineEnd, raw.substring(0, feed + 1), "");
    String[] parts = body.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (node.kind() == Kind.FOLDED) {
        if (i > 0 && !parts[i].isEmpty()) {
          lines.add("");
        }
        fill(lines, parts[i], indent, width(raw));
      } else {
        lines.add(parts[i].isEmpty() ? "" : indent + parts[i]);
      }
    }
    return lines.toString();
  }

  /** The scalar with the indicator that says how a text with such an end ends. */
  static String chomped(String raw, String value) {
    String end = !value.endsWith("\n") ? "-" : value.endsWith("\n\n") ? "+" : "";
    return CHOMPING.matcher(raw).replaceFirst("$1$2$3" + end);
  }

  private static String indent(String body) {
    String first = body.lines().filter(line -> !line.isBlank()).findFirst().orElse("  x");
    return first.substring(0, first.length() - first.stripLeading().length());
  }

  private static int width(String raw) {
    return Math.max(WIDTH, raw.lines().mapToInt(String::length).max().orElse(WIDTH));
  }

  /** Breaks at single spaces, which folding gives back. */
  private static void fill(StringJoiner lines, String part, String indent, int width) {
    var line = new StringBuilder();
    for (String word : part.split("(?<=\\S) (?=\\S)", -1)) {
      if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
        lines.add(indent + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.isEmpty() ? "" : indent + line);
  }
}
