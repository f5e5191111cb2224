package tolmach.message.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What the comments around elements say of each: those right above it, with no blank line between,
 * and one that follows it on its line.
 */
public final class Comments {

  private final Map<Integer, String> byStart = new HashMap<>();

  /** Of the elements right within this one. */
  public Comments(XmlSource source, XmlElement parent) {
    StringJoiner above = new StringJoiner("\n");
    XmlElement before = null;
    for (XmlNode node : parent.children()) {
      if (node instanceof XmlElement element) {
        byStart.put(element.start(), above.toString());
        above = new StringJoiner("\n");
        before = element;
      } else if (node instanceof XmlPiece piece && piece.kind() == XmlPiece.Kind.COMMENT) {
        String words = source.comment(piece);
        if (before == null) {
          above.add(words);
        } else {
          byStart.merge(before.start(), words, Comments::both);
        }
      } else if (source.raw(node.start(), node.end()).contains("\n")) {
        before = null;
        above = isBlank(source.raw(node.start(), node.end())) ? new StringJoiner("\n") : above;
      }
    }
  }

  private static boolean isBlank(String between) {
    return between.chars().filter(c -> c == '\n').count() > 1;
  }

  /** What is said of an element, {@code ""} if nothing is. */
  public String of(XmlElement element) {
    return byStart.getOrDefault(element.start(), "");
  }

  /** Both comments, one a line. */
  public static String both(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
  }
}
