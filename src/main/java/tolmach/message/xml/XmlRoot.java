package tolmach.message.xml;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The root element of a file, from its beginning.
 *
 * @param name without prefix
 */
public record XmlRoot(String name, List<XmlAttribute> attributes) {

  /** A licence may stand before it. */
  private static final int[] BEGINNINGS = {1 << 10, 1 << 16};

  public XmlRoot {
    attributes = List.copyOf(attributes);
  }

  /** The root, empty if there is none near the beginning. Never throws. */
  public static Optional<XmlRoot> of(byte[] bytes) {
    Charset charset = XmlCharset.guess(bytes);
    for (int length : BEGINNINGS) {
      int part = Math.min(length, bytes.length);
      Optional<XmlRoot> root = of(new String(bytes, 0, part, charset));
      if (root.isPresent() || part == bytes.length) {
        return root;
      }
    }
    return Optional.empty();
  }

  private static Optional<XmlRoot> of(String beginning) {
    int at = beginning.startsWith("\uFEFF") ? 1 : 0;
    while (at < beginning.length()) {
      if (beginning.startsWith("<?", at)) {
        at = after(beginning, "?>", at);
      } else if (beginning.startsWith("<!--", at)) {
        at = after(beginning, "-->", at + 4);
      } else if (beginning.startsWith("<!", at)) {
        at = XmlScanner.tagEnd(beginning, at);
      } else if (beginning.charAt(at) == '<') {
        return tag(beginning, at);
      } else if (Character.isWhitespace(beginning.charAt(at))) {
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<XmlRoot> tag(String beginning, int start) {
    int end = XmlScanner.tagEnd(beginning, start);
    int nameEnd = start + 1;
    while (nameEnd < end && " \t\r\n/>".indexOf(beginning.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    if (nameEnd == end || beginning.charAt(end - 1) != '>') {
      return Optional.empty();
    }
    String name = beginning.substring(start + 1, nameEnd);
    return Optional.of(
        new XmlRoot(
            name.substring(name.indexOf(':') + 1), XmlScanner.attributes(beginning, nameEnd, end)));
  }

  private static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** The value of an attribute, {@code ""} if it has none of that name. */
  public String value(String attribute) {
    return attributes.stream()
        .filter(a -> a.name().equals(attribute))
        .map(XmlAttribute::value)
        .findFirst()
        .orElse("");
  }
}
