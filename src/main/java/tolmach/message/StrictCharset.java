package tolmach.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import tolmach.article.BadItemException;

/** Text from bytes and back, where nothing may become a question mark. */
final class StrictCharset {

  private StrictCharset() {}

  /**
   * @throws BadItemException with the line, if there are bytes that are none of the charset's
   */
  static String decode(byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      int bad = bytes[in.position()] & 0xFF;
      throw new BadItemException(
          "line "
              + line
              + ": the byte "
              + String.format(Locale.ROOT, "0x%02X", bad)
              + " is no "
              + charset
              + "; send the file in the charset it names, or in UTF-8");
    }
    decoder.flush(out);
    return out.flip().toString();
  }

  /**
   * @throws IllegalArgumentException naming the characters, if the charset does not have them
   */
  static byte[] encode(String text, Charset charset) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      return Arrays.copyOfRange(
          bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          charset + " has no " + missing(text, charset) + "; send the bundle in UTF-8", e);
    }
  }

  private static String missing(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    var missing = new StringBuilder();
    text.codePoints()
        .distinct()
        .filter(c -> !encoder.canEncode(Character.toString(c)))
        .limit(8)
        .forEach(c -> missing.append(missing.isEmpty() ? "" : ", ").append(Character.toString(c)));
    return missing.toString();
  }
}
