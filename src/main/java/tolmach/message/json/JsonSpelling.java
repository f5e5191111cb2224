package tolmach.message.json;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a file spells its strings: what it always escapes ({@code \/}, {@code <} as {@code \}{@code
 * u003c}, everything beyond ASCII) and in what digits. Written likewise, a new string looks like
 * the others.
 */
final class JsonSpelling {

  private final Map<Character, String> escaped = new HashMap<>();
  private final Set<Character> bare = new HashSet<>();
  private final CharsetEncoder encoder;
  private boolean bareBeyondAscii;
  private boolean escapedBeyondAscii;
  private boolean capitals;

  /**
   * The spelling of all strings in the text, keys included.
   *
   * @param charset in which the file is written; what it lacks is escaped
   */
  JsonSpelling(String text, JsonValue root, Charset charset) {
    encoder = charset.newEncoder();
    strings(root, text);
  }

  private void strings(JsonValue value, String text) {
    Consumer<JsonValue> deeper = child -> strings(child, text);
    if (value.isString()) {
      learn(text.substring(value.start() + 1, value.end() - 1));
    }
    for (JsonMember member : value.members()) {
      learn(text.substring(member.start() + 1, member.keyEnd() - 1));
      deeper.accept(member.value());
    }
    value.items().forEach(deeper);
  }

  private void learn(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        int length = JsonEscapes.length(raw, i);
        String piece = raw.substring(i, i + length);
        char meaning = JsonEscapes.meaning(raw, i);
        escaped.put(meaning, piece);
        escapedBeyondAscii |= meaning > '~' && isVisible(meaning);
        capitals |= length == 6 && piece.matches("..[0-9]*[A-F].*");
        i += length - 1;
      } else {
        bare.add(c);
        bareBeyondAscii |= c > '~';
      }
    }
  }

  /**
   * False for spaces, line separators, joiners, marks of direction, which are escaped to be seen.
   */
  private static boolean isVisible(char c) {
    int type = Character.getType(c);
    return !Character.isSpaceChar(c) && type != Character.FORMAT && type != Character.CONTROL;
  }

  /** The string as it stands in the file, its quotes included. */
  String quoted(String string) {
    var raw = new StringBuilder(string.length() + 16).append('"');
    for (int i = 0; i < string.length(); i++) {
      raw.append(spelled(string, i));
    }
    return raw.append('"').toString();
  }

  private String spelled(String string, int index) {
    char c = string.charAt(index);
    String spelling = escaped.get(c);
    if (spelling != null && !bare.contains(c)) {
      return spelling;
    }
    if (c < ' ' || c == '"' || c == '\\') {
      String named = JsonEscapes.named(c);
      return named == null ? unit(c) : named;
    }
    boolean foreign = c > '~' && escapedBeyondAscii && !bareBeyondAscii;
    return c == 0x7F || foreign || !isWritable(string, index) ? unit(c) : String.valueOf(c);
  }

  private boolean isWritable(String string, int index) {
    char c = string.charAt(index);
    if (!Character.isSurrogate(c)) {
      return c < 0x80 || encoder.canEncode(c);
    }
    int from = Character.isLowSurrogate(c) ? index - 1 : index;
    return from >= 0
        && from + 1 < string.length()
        && encoder.canEncode(string.subSequence(from, from + 2));
  }

  private String unit(char c) {
    String digits = Integer.toHexString(c | 0x10000).substring(1);
    return "\\u" + (capitals ? digits.toUpperCase(Locale.ROOT) : digits);
  }
}
