package tolmach.message.yaml;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;

/**
 * Writes scalars in the style of those they replace. Whatever that style cannot say without another
 * meaning is put in double quotes; each is read again to be sure.
 */
final class YamlSpelling {

  private static final Pattern ESCAPED =
      Pattern.compile("\\\\(?:u(?!00[0-9A-Fa-f]{2}|20)|U)[0-9A-Fa-f]{4}");

  private final String text;
  private final CharsetEncoder encoder;
  private final boolean asciiOnly;

  YamlSpelling(String text, Charset charset) {
    this.text = text;
    encoder = charset.newEncoder();
    asciiOnly = text.chars().allMatch(c -> c < 0x80 || c == 0xFEFF) && ESCAPED.matcher(text).find();
  }

  /**
   * A text as it may stand in the place of a node.
   *
   * @param parent the column of the key or dash it stands behind
   */
  String written(YamlNode node, int parent, String value) {
    String raw =
        switch (node.kind()) {
          case PLAIN -> value.strip().equals(value) && value.indexOf('\n') < 0 ? value : null;
          case SINGLE_QUOTED ->
              value.indexOf('\n') < 0 ? "'" + value.replace("'", "''") + "'" : null;
          case LITERAL, FOLDED -> BlockScalars.shaped(node, parent, text, value);
          default -> null;
        };
    if (raw == null || !value.codePoints().allMatch(this::isWritable)) {
      return quoted(value);
    }
    if (node.isBlockScalar() && !saysIt(raw, node, parent, value)) {
      raw = BlockScalars.chomped(raw, value);
    }
    return saysIt(raw, node, parent, value) ? raw : quoted(value);
  }

  private boolean saysIt(String raw, YamlNode node, int parent, String value) {
    boolean last = node.end() == text.length();
    String trial =
        node.isFlow() ? "{k: " + raw + "}" : " ".repeat(parent) + "k: " + raw + (last ? "" : "\n");
    try {
      YamlNode root = YamlScanner.scan(trial);
      YamlNode read = root.entries().size() == 1 ? root.entries().get(0).value() : root;
      return read.isString() && read.value().equals(value) && read.kind() == node.kind();
    } catch (BadItemException e) {
      return false;
    }
  }

  private boolean isWritable(int point) {
    boolean printable =
        point == '\n' || point == '\t' || point >= ' ' && point < 0x7F || point >= 0xA0;
    boolean odd =
        point == 0x2028
            || point == 0x2029
            || point == 0xFEFF
            || point == 0xFFFE
            || point == 0xFFFF
            || point >= 0xD800 && point < 0xE000;
    return printable
        && !odd
        && (point < 0x80 || !asciiOnly && encoder.canEncode(Character.toString(point)));
  }

  /** In double quotes, in which everything can be said. */
  String quoted(String value) {
    var raw = new StringBuilder(value.length() + 16).append('"');
    value.codePoints().forEach(point -> raw.append(spelled(point)));
    return raw.append('"').toString();
  }

  private String spelled(int point) {
    return switch (point) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          isWritable(point)
              ? Character.toString(point)
              : String.format(
                  Locale.ROOT,
                  point < 0x100 ? "\\x%02X" : point < 0x10000 ? "\\u%04X" : "\\U%08X",
                  point);
    };
  }
}
