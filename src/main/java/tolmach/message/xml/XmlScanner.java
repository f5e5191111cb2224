package tolmach.message.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of a text that is known to be well-formed. */
final class XmlScanner {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=/<>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final class Open {

    private final String name;
    private final int start;
    private final int inner;
    private final int line;
    private final List<XmlAttribute> attributes;
    private final List<XmlNode> children = new ArrayList<>();

    Open(String name, int start, int inner, int line, List<XmlAttribute> attributes) {
      this.name = name;
      this.start = start;
      this.inner = inner;
      this.line = line;
      this.attributes = attributes;
    }

    XmlElement closed(int innerEnd, int end) {
      return new XmlElement(name, start, inner, innerEnd, end, line, attributes, children);
    }
  }

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int line = 1;
  private int counted;

  private XmlScanner(String text) {
    this.text = text;
    open.push(new Open("", 0, 0, 1, List.of()));
  }

  /** What stands in the file, as the children of an element without a name. */
  static XmlElement scan(String text) {
    var scanner = new XmlScanner(text);
    int at = 0;
    while (at < text.length()) {
      at = scanner.next(at);
    }
    return scanner.open.pop().closed(text.length(), text.length());
  }

  private int next(int at) {
    if (text.charAt(at) != '<') {
      int end = text.indexOf('<', at);
      return piece(XmlPiece.Kind.TEXT, at, end < 0 ? text.length() : end);
    }
    if (text.startsWith("<!--", at)) {
      return piece(XmlPiece.Kind.COMMENT, at, after("-->", at + 4));
    }
    if (text.startsWith("<![CDATA[", at)) {
      return piece(XmlPiece.Kind.CDATA, at, after("]]>", at));
    }
    if (text.startsWith("<?", at)) {
      return piece(XmlPiece.Kind.INSTRUCTION, at, after("?>", at));
    }
    int end = tagEnd(text, at);
    if (text.startsWith("<!", at)) {
      return piece(XmlPiece.Kind.INSTRUCTION, at, end);
    }
    tag(at, end);
    return end;
  }

  private int piece(XmlPiece.Kind kind, int start, int end) {
    open.peek().children.add(new XmlPiece(kind, start, end));
    return end;
  }

  private void tag(int at, int end) {
    if (text.charAt(at + 1) == '/') {
      XmlElement closed = open.pop().closed(at, end);
      open.peek().children.add(closed);
      return;
    }
    int nameEnd = at + 1;
    while (" \t\r\n/>".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    String name = text.substring(at + 1, nameEnd);
    var element = new Open(name, at, end, line(at), attributes(text, nameEnd, end));
    if (text.charAt(end - 2) == '/') {
      open.peek().children.add(element.closed(end, end));
    } else {
      open.push(element);
    }
  }

  static List<XmlAttribute> attributes(String text, int from, int to) {
    var attributes = new ArrayList<XmlAttribute>();
    Matcher found = ATTRIBUTE.matcher(text).region(from, to);
    while (found.find()) {
      int group = found.group(2) != null ? 2 : 3;
      attributes.add(
          new XmlAttribute(
              found.group(1),
              Entities.attribute(found.group(group)),
              found.start(),
              found.start(group),
              found.end(group)));
    }
    return attributes;
  }

  /** Behind the tag that begins here; the length of the text if it does not end. */
  static int tagEnd(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** The line of a place behind all that were asked for before. */
  private int line(int at) {
    for (; counted < at; counted++) {
      char c = text.charAt(counted);
      boolean pair = c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
      line += c == '\n' || c == '\r' && !pair ? 1 : 0;
    }
    return line;
  }
}
