package tolmach.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Where the elements of an XML text begin and end, so that it can be changed in place and all else
 * of it stays as it is. The text is known to be well-formed, without entities of its own.
 */
final class SourceXml {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=/<>]+)\\s*=\\s*(\"([^\"]*)\"|'([^']*)')");

  /**
   * An element. Offsets are those of the text; {@code [inner, innerEnd)} lies between its tags and
   * is empty where it has one alone.
   *
   * @param name as written, with its prefix
   */
  record Part(String name, int start, int inner, int innerEnd, int depth, boolean isLeaf) {

    /** Without prefix, in lower case. */
    String local() {
      return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    String prefix() {
      return name.substring(0, name.indexOf(':') + 1);
    }
  }

  /** An attribute's value and where it stands between its quotes. */
  record Value(String name, String text, int start, int end) {}

  private record Open(String name, int start, int inner, int children) {}

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  SourceXml(String text) {
    this.text = text;
    scan();
  }

  String text() {
    return text;
  }

  /** In the order of their ends: inner ones before those around them. */
  List<Part> parts() {
    return parts;
  }

  private void scan() {
    Deque<Open> open = new ArrayDeque<>();
    int at = text.indexOf('<');
    while (at >= 0) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = after("-->", at);
      } else if (text.startsWith("<![CDATA[", at)) {
        end = after("]]>", at);
      } else if (text.startsWith("<?", at)) {
        end = after("?>", at);
      } else if (text.startsWith("<!", at)) {
        end = declarationEnd(at);
      } else {
        end = tagEnd(at);
        tag(at, end, open);
      }
      at = text.indexOf('<', end);
    }
  }

  private void tag(int at, int end, Deque<Open> open) {
    if (text.charAt(at + 1) == '/') {
      Open last = open.pop();
      boolean isLeaf = last.children() == 0;
      parts.add(new Part(last.name(), last.start(), last.inner(), at, open.size(), isLeaf));
      return;
    }
    if (!open.isEmpty()) {
      Open around = open.pop();
      open.push(new Open(around.name(), around.start(), around.inner(), around.children() + 1));
    }
    String name = text.substring(at + 1, end - 1).split("[\\s/]", 2)[0];
    if (text.charAt(end - 2) == '/') {
      parts.add(new Part(name, at, end, end, open.size(), true));
    } else {
      open.push(new Open(name, at, end, 0));
    }
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private int tagEnd(int from) {
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

  private int declarationEnd(int from) {
    int end = tagEnd(from);
    int subset = text.indexOf('[', from);
    return subset >= 0 && subset < end ? after("]>", subset) : end;
  }

  /** The attributes of an element, in their order. */
  List<Value> attributes(Part part) {
    String tag = text.substring(part.start(), tagEnd(part.start()));
    var values = new ArrayList<Value>();
    Matcher found = ATTRIBUTE.matcher(tag);
    while (found.find()) {
      int group = found.group(3) != null ? 3 : 4;
      values.add(
          new Value(
              found.group(1),
              found.group(group),
              part.start() + found.start(group),
              part.start() + found.end(group)));
    }
    return values;
  }

  /** All text within an element, its markup left out. */
  String words(Part part) {
    var words = new StringBuilder();
    int at = part.inner();
    while (at < part.innerEnd()) {
      int next = text.indexOf('<', at);
      int to = next < 0 || next > part.innerEnd() ? part.innerEnd() : next;
      words.append(Parser.unescapeEntities(text.substring(at, to), false));
      if (to == part.innerEnd()) {
        break;
      }
      if (text.startsWith("<![CDATA[", to)) {
        at = after("]]>", to);
        words.append(text, to + 9, at - 3);
      } else if (text.startsWith("<!--", to)) {
        at = after("-->", to);
      } else if (text.startsWith("<?", to)) {
        at = after("?>", to);
      } else {
        at = tagEnd(to);
      }
    }
    return words.toString();
  }
}
