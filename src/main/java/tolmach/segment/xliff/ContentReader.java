package tolmach.segment.xliff;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.segment.MarkedText;
import tolmach.segment.xml.XmlPull;

/**
 * Reads {@code <source>} and {@code <target>} of one segment into texts with markers. A code that
 * we wrote keeps its number; others are numbered in the order of the source.
 */
final class ContentReader {

  private static final int MAX_CHARACTERS = 1 << 16;
  private static final Pattern OURS = Pattern.compile("s[0-9]+[ce]([0-9]{1,9})");

  private final XmlPull xml;
  private final Consumer<String> faults;
  private final Map<String, String> numbers = new HashMap<>();
  private StringBuilder text;

  ContentReader(XmlPull xml, Consumer<String> faults) {
    this.xml = xml;
    this.faults = faults;
  }

  /** Reads on to the end of the element that has just started. */
  String read() throws IOException {
    text = new StringBuilder();
    Deque<String> closing = new ArrayDeque<>();
    int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
      switch (xml.next()) {
        case START -> closing.push(start());
        case END -> {
          if (!closing.isEmpty()) {
            text.append(closing.pop());
          }
        }
        case TEXT -> text.append(xml.text());
        case ENTITY -> faults.accept("it names the entity &" + xml.name() + "; of a document type");
        case FINISHED -> {
          return text.toString();
        }
      }
      if (text.length() > MAX_CHARACTERS) {
        faults.accept("it has more than " + MAX_CHARACTERS + " characters");
        text.setLength(0);
      }
    }
    return text.toString();
  }

  /** What the end of the element that has started adds to the text. */
  private String start() {
    switch (xml.name()) {
      case "pc" -> {
        String number = number(attribute("id"));
        text.append(MarkedText.opening(number));
        return MarkedText.closing(number);
      }
      case "ph", "sc" -> text.append(MarkedText.opening(number(attribute("id"))));
      case "ec" -> {
        String start = attribute("startRef");
        text.append(MarkedText.closing(number(start.isEmpty() ? attribute("id") : start)));
      }
      case "cp" -> character(attribute("hex"));
      case "mrk", "sm", "em" -> {
        // marks text and is no code
      }
      default -> faults.accept("<" + xml.name() + "> has no place in it");
    }
    return "";
  }

  private String attribute(String name) {
    return xml.attribute(name).orElse("");
  }

  private String number(String id) {
    Matcher ours = OURS.matcher(id);
    return ours.matches()
        ? ours.group(1)
        : numbers.computeIfAbsent(id, any -> String.valueOf(numbers.size() + 1));
  }

  private void character(String hex) {
    try {
      text.appendCodePoint(Integer.parseInt(hex, 16));
    } catch (IllegalArgumentException e) {
      faults.accept("<cp hex=\"" + hex + "\"/> is no character");
    }
  }
}
