package tolmach.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;

/**
 * Reads the text of a bundle line by line, as {@link java.util.Properties} does, losing nothing.
 */
final class PropertiesParser {

  private static final Pattern NATURAL_LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");
  private static final String SPACE = " \t\f\uFEFF";

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private StringJoiner comment = new StringJoiner("\n");

  private PropertiesParser() {}

  static List<Line> parse(String text) {
    var parser = new PropertiesParser();
    Matcher natural = NATURAL_LINE.matcher(text);
    int number = 0;
    while (natural.find() && !natural.group().isEmpty()) {
      int start = natural.start();
      int first = ++number;
      refuseBinary(natural.group(1), number);
      boolean entry = !parser.silent(natural.group(1));
      while (entry && continues(natural.group(1)) && !natural.group(2).isEmpty()) {
        if (!natural.find()) {
          break;
        }
        refuseBinary(natural.group(1), ++number);
      }
      String raw = text.substring(start, natural.end(1));
      parser.add(raw, natural.group(2), entry, first);
    }
    return parser.lines;
  }

  /** True for blank lines and comments; comments are kept for the message below them. */
  private boolean silent(String line) {
    int start = skipSpace(line, 0);
    if (start == line.length()) {
      comment = new StringJoiner("\n");
      return true;
    }
    if (line.charAt(start) == '#' || line.charAt(start) == '!') {
      comment.add(line.substring(start + 1).strip());
      return true;
    }
    return false;
  }

  private void add(String raw, String end, boolean entry, int number) {
    if (!entry) {
      lines.add(new Line(raw, end, null, 0, true));
      return;
    }
    var logical = new LogicalLine(raw);
    String key = read(logical.key(), number);
    if (key.isEmpty()) {
      throw new BadItemException("line " + number + ": a value without a key; write key=value");
    }
    Integer before = seen.putIfAbsent(key, number);
    if (before != null) {
      throw new BadItemException(
          "line "
              + number
              + ": the key \""
              + key
              + "\" stands in line "
              + before
              + " already; give each message a key of its own");
    }
    var message = new Entry(key, read(logical.value(), number), comment.toString(), number);
    lines.add(new Line(raw, end, message, logical.valueStart(), logical.separated()));
    comment = new StringJoiner("\n");
  }

  private static String read(String raw, int number) {
    try {
      return Escapes.read(raw);
    } catch (IllegalArgumentException e) {
      throw new BadItemException(
          "line "
              + number
              + ": \""
              + e.getMessage()
              + "\" is no character; write \\u and four hexadecimal digits",
          e);
    }
  }

  private static boolean continues(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static void refuseBinary(String line, int number) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && SPACE.indexOf(c) < 0) {
        throw new BadItemException(
            "line "
                + number
                + ": a control character (0x"
                + Integer.toHexString(c)
                + "); a bundle is text, this looks binary");
      }
    }
  }

  static int skipSpace(CharSequence line, int from) {
    int i = from;
    while (i < line.length() && SPACE.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
