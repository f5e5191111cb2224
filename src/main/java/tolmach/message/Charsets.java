package tolmach.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
}
