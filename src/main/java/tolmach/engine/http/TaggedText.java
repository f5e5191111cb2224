package tolmach.engine.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A segment as well-formed XML, for engines that keep tags: {@code ⟦1⟧…⟦/1⟧} becomes {@code
 * <x1>…</x1>}. A code that has no partner, or whose pair would cross another, becomes an empty
 * element: {@code <x1/>} where it opens or stands alone, {@code <y1/>} where it closes. Characters
 * that XML has no place for are left out.
 */
public final class TaggedText {

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");
  private static final Pattern TAG = Pattern.compile("<(/?)([xy])([0-9]{1,9})\\s*(/?)>");

  private final Set<String> pairs = new HashSet<>();
  private final String xml;

  public TaggedText(String segment) {
    findPairs(segment);
    StringBuilder text = new StringBuilder();
    Matcher marker = MARKER.matcher(segment);
    int from = 0;
    while (marker.find()) {
      escape(segment, from, marker.start(), text);
      String id = marker.group(2);
      boolean closes = !marker.group(1).isEmpty();
      if (pairs.contains(id)) {
        text.append(closes ? "</x" : "<x").append(id).append('>');
      } else {
        text.append(closes ? "<y" : "<x").append(id).append("/>");
      }
      from = marker.end();
    }
    escape(segment, from, segment.length(), text);
    xml = text.toString();
  }

  /** Pairs that lie within each other or beside each other; one that crosses such is none. */
  private void findPairs(String segment) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Matcher marker = MARKER.matcher(segment);
    while (marker.find()) {
      String id = marker.group(2);
      if (marker.group(1).isEmpty()) {
        if (seen.add(id)) {
          open.push(id);
        }
      } else if (open.contains(id)) {
        while (!open.pop().equals(id)) {
          // what was opened since and is still open would cross
        }
        pairs.add(id);
      }
    }
  }

  public String xml() {
    return xml;
  }

  /** The segment again, of a translation whose entities are still escaped. */
  public String fromXml(String translated) {
    return decode(translated, true);
  }

  /** The segment again, of a translation whose entities the server has resolved. */
  public String fromResolved(String translated) {
    return decode(translated, false);
  }

  private String decode(String translated, boolean escaped) {
    StringBuilder text = new StringBuilder();
    Matcher tag = TAG.matcher(translated);
    int from = 0;
    while (tag.find()) {
      plain(translated.substring(from, tag.start()), escaped, text);
      from = tag.end();
      String id = tag.group(3);
      boolean ends = !tag.group(1).isEmpty();
      boolean empty = !tag.group(4).isEmpty();
      boolean pair = pairs.contains(id) && tag.group(2).equals("x");
      if (!ends) {
        text.append(tag.group(2).equals("x") ? "⟦" : "⟦/").append(id).append('⟧');
      }
      if (pair && (ends || empty)) {
        text.append("⟦/").append(id).append('⟧');
      }
    }
    plain(translated.substring(from), escaped, text);
    return text.toString();
  }

  private static void plain(String part, boolean escaped, StringBuilder text) {
    text.append(escaped ? Parser.unescapeEntities(part, false) : part);
  }

  private static void escape(String text, int from, int to, StringBuilder xml) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        default -> {
          if (isXml(c)) {
            xml.appendCodePoint(c);
          }
        }
      }
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
