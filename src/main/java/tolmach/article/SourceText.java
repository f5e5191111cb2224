package tolmach.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/** Bytes as text, strictly: what cannot be decoded is refused, never replaced by question marks. */
final class SourceText {

  private static final Pattern META =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

  /** How far into a page its charset may be declared; HTML says 1024 bytes. */
  private static final int META_BYTES = 4096;

  private SourceText() {}

  /**
   * @throws BadItemException if the bytes are not text in that charset
   */
  static String decode(byte[] bytes, Charset charset) {
    CharBuffer text;
    var input = ByteBuffer.wrap(bytes);
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input);
    } catch (CharacterCodingException e) {
      throw new BadItemException(
          "the bytes are no valid "
              + charset
              + " ("
              + FileSignature.of(bytes)
                  .map(words -> "they look like " + words)
                  .orElse("at byte " + input.position())
              + "); send the item as UTF-8 text",
          e);
    }
    String decoded = text.toString();
    if (decoded.indexOf('\0') >= 0) {
      throw new BadItemException(
          "the bytes hold NUL and so are no text ("
              + FileSignature.of(bytes).map(words -> "they look like " + words).orElse("binary")
              + "); send the item as UTF-8 text");
    }
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** Plain text: by its byte order mark, else in the charset given, else UTF-8. */
  static String plain(byte[] bytes, Charset declared) {
    Charset mark = byteOrderMark(bytes);
    return decode(bytes, mark != null ? mark : declared != null ? declared : UTF_8);
  }

  /** A page: by its byte order mark, the header, its own meta element, else UTF-8. */
  static String page(byte[] bytes, Charset declared) {
    if (declared != null || byteOrderMark(bytes) != null) {
      return plain(bytes, declared);
    }
    String start = new String(bytes, 0, Math.min(bytes.length, META_BYTES), ISO_8859_1);
    var meta = META.matcher(start);
    return decode(bytes, meta.find() ? MediaType.charset(meta.group(1)) : UTF_8);
  }

  /** Null if the bytes begin with none. */
  static Charset byteOrderMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    boolean utf8 =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return utf8 ? UTF_8 : null;
  }
}
