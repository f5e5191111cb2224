package tolmach.message.json;

import java.util.Map;
import java.util.StringJoiner;

/**
 * How a file is laid out, for what is new in it: its line end, its indentation and what stands
 * between a key and its value. A file in one line stays so.
 */
final class JsonLayout {

  private final String text;
  private final JsonSpelling spelling;
  private final String lineEnd;
  private final String step;
  private final String colon;

  JsonLayout(String text, JsonValue root, JsonSpelling spelling) {
    this.text = text;
    this.spelling = spelling;
    int feed = text.indexOf('\n');
    lineEnd = feed < 0 ? "" : feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    if (root.members().isEmpty()) {
      step = feed < 0 ? "" : "  ";
      colon = ": ";
    } else {
      JsonMember first = root.members().get(0);
      step = feed < 0 ? "" : indentAt(first.start());
      colon = text.substring(first.keyEnd(), first.value().start());
    }
  }

  /** The white space at the head of the line in which that place is. */
  String indentAt(int place) {
    int start = text.lastIndexOf('\n', place - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** A line break and the indentation of what stands one level below that place. */
  String below(int place) {
    return lineEnd.isEmpty() ? "" : lineEnd + indentAt(place) + step;
  }

  /** A line break and the indentation of that place. */
  String beside(int place) {
    return lineEnd.isEmpty() ? "" : lineEnd + indentAt(place);
  }

  /**
   * A new member of the object that begins at that place.
   *
   * @param value a string, or a map of such values in the order to be written
   */
  String member(int object, String key, Object value) {
    String indent = lineEnd.isEmpty() ? "" : indentAt(object) + step;
    return spelling.quoted(key) + colon + written(value, indent);
  }

  /** A value where the one stands that begins at that place. */
  String value(int place, Object value) {
    return written(value, lineEnd.isEmpty() ? "" : indentAt(place));
  }

  private String written(Object value, String indent) {
    if (!(value instanceof Map<?, ?> map)) {
      return spelling.quoted((String) value);
    }
    String deeper = lineEnd.isEmpty() ? "" : indent + step;
    var members = new StringJoiner("," + lineEnd, "{" + lineEnd, lineEnd + indent + "}");
    map.forEach(
        (key, inner) ->
            members.add(deeper + spelling.quoted((String) key) + colon + written(inner, deeper)));
    return members.toString();
  }
}
