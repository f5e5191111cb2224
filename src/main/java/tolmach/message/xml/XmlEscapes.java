package tolmach.message.xml;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Writes characters as XML, each as it was spelled before. */
public final class XmlEscapes implements ContentWriter.Escape {

  private final Spellings own;
  private final Spellings ofFile;
  private final CharsetEncoder encoder;

  /**
   * @param own spellings of the text that stood there
   * @param ofFile those of all the file, where it has none
   * @param charset that the file is written in
   */
  public XmlEscapes(Spellings own, Spellings ofFile, Charset charset) {
    this.own = own;
    this.ofFile = ofFile;
    this.encoder = charset.newEncoder();
  }

  /** The spellings of a text, as far as XML leaves a choice. */
  public static Spellings spellings(Spelled characters) {
    return Spellings.of(characters, (c, raw) -> c != ' ' && raw.length() > 1 || c == '>');
  }

  @Override
  public String of(int codePoint, CharSequence before) {
    String spelled = own.get(codePoint);
    spelled = spelled == null ? ofFile.get(codePoint) : spelled;
    if (spelled != null && !(codePoint == '>' && endsSection(before))) {
      return spelled;
    }
    return switch (codePoint) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '\r' -> "&#13;";
      default -> {
        String character = Character.toString(codePoint);
        boolean isLone = Character.getType(codePoint) == Character.SURROGATE;
        yield isLone || encoder.canEncode(character) ? character : "&#" + codePoint + ";";
      }
    };
  }

  private static boolean endsSection(CharSequence before) {
    int length = before.length();
    return length > 1 && before.charAt(length - 1) == ']' && before.charAt(length - 2) == ']';
  }
}
