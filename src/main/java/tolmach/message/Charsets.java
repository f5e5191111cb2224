package tolmach.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** In which charset a bundle is written: Java reads UTF-8 and falls back to ISO 8859-1. */
final class Charsets {

  private Charsets() {}

  /** US-ASCII where that is enough, UTF-8 where the bytes are, else ISO 8859-1. */
  static Charset of(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return StandardCharsets.US_ASCII;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /**
   * The text in that charset; never with question marks in the place of letters.
   *
   * @throws IllegalArgumentException if the charset lacks one of its characters
   */
  static byte[] bytes(String text, Charset charset) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      CharsetEncoder encoder = charset.newEncoder();
      String lacking =
          text.codePoints()
              .mapToObj(Character::toString)
              .filter(character -> !encoder.canEncode(character))
              .findFirst()
              .orElse("");
      throw new IllegalArgumentException(
          "the file is in " + charset + ", which has no \"" + lacking + "\"; send it in UTF-8", e);
    }
  }
}
