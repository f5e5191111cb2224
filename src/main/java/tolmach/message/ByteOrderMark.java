package tolmach.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say of its charset, where Unicode is a must: JSON, YAML. */
public final class ByteOrderMark {

  /** The mark as a character of the text. */
  public static final char CHARACTER = '\uFEFF';

  private ByteOrderMark() {}

  /** UTF-16 of the mark's byte order, so that the mark stays in the text; else UTF-8. */
  public static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      if (mark == 0xFEFF) {
        return StandardCharsets.UTF_16BE;
      }
      if (mark == 0xFFFE) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** How many characters the mark takes at the head of a text: 1 or 0. */
  public static int length(String text) {
    return !text.isEmpty() && text.charAt(0) == CHARACTER ? 1 : 0;
  }
}
