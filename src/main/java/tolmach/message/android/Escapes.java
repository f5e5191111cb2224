package tolmach.message.android;

import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import tolmach.message.xml.ContentWriter;
import tolmach.message.xml.Spellings;

/** Writes characters as Android reads them, in the way the value was written before. */
final class Escapes implements ContentWriter.Escape {

  /** How a value is written. */
  enum Style {
    PLAIN,
    /** In double quotes. */
    QUOTED,
    /** In one section of CDATA. */
    CDATA
  }

  private final Style style;
  private final Spellings own;
  private final Spellings ofFile;
  private final CharsetEncoder encoder;

  /**
   * @param own spellings of the value
   * @param ofFile those of all the file, where the value has none
   */
  Escapes(Style style, Spellings own, Spellings ofFile, CharsetEncoder encoder) {
    this.style = style;
    this.own = own;
    this.ofFile = ofFile;
    this.encoder = encoder;
  }

  /** True if a value's own spelling of a character says something of the next time. */
  static boolean countsInValue(char c, String raw) {
    return c != ' '
        && (raw.length() > 1 || ">\n\t\"".indexOf(c) >= 0)
        && !(raw.startsWith("&") && isAndroidSyntax(c));
  }

  /** True if one value's spelling says something of others. */
  static boolean countsInFile(char c, String raw) {
    return !Resolved.isSpace(raw.charAt(0)) && !raw.equals("\"") && c != '@' && c != '?';
  }

  /** An entity would be resolved before Android looks, and mean what it must not. */
  private static boolean isAndroidSyntax(char c) {
    return c == '"' || c == '\'' || c == '\\' || c == '\n' || c == '\t';
  }

  @Override
  public String of(int codePoint, CharSequence before) {
    String spelled = spelled(codePoint);
    if (spelled != null && fits(codePoint, spelled, before)) {
      return spelled;
    }
    return switch (codePoint) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '"' -> "\\\"";
      case '\'' -> style == Style.QUOTED ? "'" : "\\'";
      case ' ' -> style != Style.QUOTED && endsBlank(before) ? "\\u0020" : " ";
      case '@', '?' ->
          before.length() == 0 && style != Style.QUOTED
              ? "\\" + (char) codePoint
              : xml(codePoint, before);
      default -> codePoint < ' ' ? unit(codePoint) : xml(codePoint, before);
    };
  }

  private String spelled(int codePoint) {
    String here = own.get(codePoint);
    boolean needsNone = style == Style.QUOTED && codePoint == '\'';
    return here != null || needsNone ? here : ofFile.get(codePoint);
  }

  private boolean fits(int codePoint, String spelled, CharSequence before) {
    boolean canStand = style != Style.CDATA || !spelled.startsWith("&") && codePoint != '>';
    boolean atFirst = codePoint != '@' && codePoint != '?' || before.length() == 0;
    boolean literalSpace = Resolved.isSpace(spelled.charAt(0));
    return canStand
        && atFirst
        && (!literalSpace || style == Style.QUOTED)
        && !(codePoint == '>' && endsSection(before));
  }

  /** White space at the beginning, or behind other white space, would not be kept. */
  private static boolean endsBlank(CharSequence before) {
    return before.length() == 0 || before.charAt(before.length() - 1) == ' ';
  }

  private static boolean endsSection(CharSequence before) {
    int length = before.length();
    return length > 1 && before.charAt(length - 1) == ']' && before.charAt(length - 2) == ']';
  }

  private static String unit(int codePoint) {
    return String.format(Locale.ROOT, "\\u%04x", codePoint);
  }

  private String xml(int codePoint, CharSequence before) {
    String character = Character.toString(codePoint);
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return unit(codePoint);
    }
    if (!encoder.canEncode(character)) {
      String reference = "&#" + codePoint + ";";
      return style == Style.CDATA ? "]]>" + reference + "<![CDATA[" : reference;
    }
    if (style == Style.CDATA) {
      return codePoint == '>' && endsSection(before) ? "]]><![CDATA[>" : character;
    }
    return switch (codePoint) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> character;
    };
  }
}
