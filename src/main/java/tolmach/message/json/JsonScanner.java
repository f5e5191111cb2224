package tolmach.message.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.ByteOrderMark;

/**
 * Reads JSON (RFC 8259) with the place of everything in it. Comments, {@code //} and {@code /*},
 * are taken as well, as many a tool does; trailing commas and other liberties are not.
 */
final class JsonScanner {

  /** How deep a file may nest; no file made by people comes near. */
  static final int DEEPEST = 100;

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_$'+.-]{1,20}|.", Pattern.DOTALL);

  private final String text;
  private StringJoiner comments = new StringJoiner("\n");
  private int position;
  private int line = 1;

  private JsonScanner(String text) {
    this.text = text;
    position = ByteOrderMark.length(text);
  }

  /**
   * The value that the text is.
   *
   * @throws BadItemException with line and reason
   */
  static JsonValue scan(String text) {
    var scanner = new JsonScanner(text);
    scanner.skip();
    if (scanner.position == text.length()) {
      throw new BadItemException("the file is empty; a bundle in JSON begins with {");
    }
    JsonValue value = scanner.value(0);
    scanner.skip();
    if (scanner.position < text.length()) {
      throw scanner.bad("\"" + scanner.word() + "\" behind the end; a file is one JSON value");
    }
    return value;
  }

  private JsonValue value(int depth) {
    if (depth > DEEPEST) {
      throw bad("nested deeper than " + DEEPEST + " levels; flatten the file");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> literal();
    };
  }

  private JsonValue object(int depth) {
    int start = position++;
    int first = line;
    var members = new ArrayList<JsonMember>();
    Map<String, Integer> seen = new HashMap<>();
    skip();
    while (!closes('}', !members.isEmpty(), first)) {
      JsonMember member = member(depth);
      Integer before = seen.putIfAbsent(member.key(), member.line());
      if (before != null) {
        throw new BadItemException(
            "line "
                + member.line()
                + ": the key \""
                + member.key()
                + "\" stands in line "
                + before
                + " already; give each message a key of its own");
      }
      boolean more = separated('}', first);
      String behind = behind();
      members.add(
          behind.isEmpty()
              ? member
              : new JsonMember(
                  member.key(),
                  member.start(),
                  member.keyEnd(),
                  member.line(),
                  (member.comment() + "\n" + behind).strip(),
                  member.value()));
      skip();
      if (!more) {
        closes('}', false, first);
        break;
      }
    }
    return new JsonValue(
        JsonValue.Kind.OBJECT, start, position, first, null, List.copyOf(members), List.of());
  }

  private JsonMember member(int depth) {
    if (peek() != '"') {
      throw bad("\"" + word() + "\" where a key in double quotes should stand");
    }
    String comment = taken();
    JsonValue key = string();
    skip();
    if (position == text.length() || peek() != ':') {
      throw bad("no colon behind the key \"" + key.string() + "\"");
    }
    position++;
    skip();
    JsonValue value = value(depth + 1);
    String within = value.isObject() || value.kind() == JsonValue.Kind.ARRAY ? "" : behind();
    comment = (comment + "\n" + within).strip();
    return new JsonMember(key.string(), key.start(), key.end(), key.line(), comment, value);
  }

  private JsonValue array(int depth) {
    int start = position++;
    int first = line;
    var items = new ArrayList<JsonValue>();
    skip();
    while (!closes(']', !items.isEmpty(), first)) {
      items.add(value(depth + 1));
      boolean more = separated(']', first);
      skip();
      if (!more) {
        closes(']', false, first);
        break;
      }
    }
    return new JsonValue(
        JsonValue.Kind.ARRAY, start, position, first, null, List.of(), List.copyOf(items));
  }

  /** Takes the closing bracket if it stands here. */
  private boolean closes(char bracket, boolean afterComma, int first) {
    if (position == text.length()) {
      throw bad("the file ends within what line " + first + " begins; send it whole");
    }
    if (peek() != bracket) {
      return false;
    }
    if (afterComma) {
      throw bad("a comma before the closing " + bracket + "; take it out");
    }
    position++;
    taken();
    return true;
  }

  /** Takes a comma; false if the closing bracket stands here instead. */
  private boolean separated(char bracket, int first) {
    skip();
    if (position == text.length()) {
      throw bad("the file ends within what line " + first + " begins; send it whole");
    }
    if (peek() == ',') {
      position++;
      return true;
    }
    if (peek() != bracket) {
      throw bad("\"" + word() + "\" where a comma or " + bracket + " should stand");
    }
    return false;
  }

  private JsonValue string() {
    int start = position;
    int end = JsonEscapes.end(text, start);
    if (end < 0) {
      int stop = -end - 1;
      throw bad(
          stop == text.length()
              ? "the file ends within a string; send it whole"
              : "a string that does not end, or a control character in it; write line breaks as"
                  + " \\n, tabs as \\t");
    }
    position = end;
    try {
      return JsonValue.string(
          start, end, line, JsonEscapes.read(text.substring(start + 1, end - 1)));
    } catch (IllegalArgumentException e) {
      throw new BadItemException(
          "line "
              + line
              + ": \""
              + e.getMessage()
              + "\" is no escape of JSON; double the backslash",
          e);
    }
  }

  private JsonValue literal() {
    Matcher matcher = LITERAL.matcher(text).region(position, text.length());
    String word = position < text.length() ? word() : "";
    if (!matcher.lookingAt() || !matcher.group().equals(word)) {
      throw word.isEmpty()
          ? bad("the file ends where a value should stand; send it whole")
          : bad("\"" + word + "\" is no value of JSON; put words in double quotes");
    }
    int start = position;
    position = matcher.end();
    return JsonValue.literal(start, position, line, word);
  }

  /** Passes white space and comments; the comments are kept. */
  private void skip() {
    while (position < text.length()) {
      char c = peek();
      if (c == '\n') {
        line++;
        position++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        position++;
      } else if (c == '/') {
        comments.add(comment());
      } else {
        return;
      }
    }
  }

  /** The comment behind a value in the same line. */
  private String behind() {
    int from = position;
    while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
      from++;
    }
    if (from == text.length() || text.charAt(from) != '/') {
      return "";
    }
    position = from;
    return comment();
  }

  private String comment() {
    boolean block = text.startsWith("/*", position);
    if (!block && !text.startsWith("//", position)) {
      throw bad("\"" + word() + "\" where JSON should stand");
    }
    int end = block ? text.indexOf("*/", position + 2) : text.indexOf('\n', position);
    if (block && end < 0) {
      throw bad("a comment that does not end; write */");
    }
    end = end < 0 ? text.length() : end;
    String words = text.substring(position + 2, end);
    position = block ? end + 2 : end;
    line += (int) words.chars().filter(c -> c == '\n').count();
    return words
        .lines()
        .map(l -> l.strip().replaceFirst("^\\*+\\s*", ""))
        .reduce("", JsonScanner::join);
  }

  private static String join(String above, String below) {
    return above.isEmpty() ? below : above + "\n" + below;
  }

  private String taken() {
    String words = comments.toString();
    comments = new StringJoiner("\n");
    return words;
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private String word() {
    Matcher matcher = WORD.matcher(text).region(position, text.length());
    return matcher.lookingAt() ? matcher.group() : "";
  }

  private BadItemException bad(String reason) {
    return new BadItemException("line " + line + ": " + reason);
  }
}
