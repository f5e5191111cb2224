package tolmach.message.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;

/**
 * In which charset an XML file is written: byte order mark, else what its declaration says, else
 * UTF-8 (XML 1.0, appendix F). A mark stays in the text, so UTF-16 is always one of its two orders.
 */
public final class XmlCharset {

  private static final int BEGINNING = 256;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private XmlCharset() {}

  /**
   * The charset, and only if every byte is of it.
   *
   * @throws BadItemException with line, if the declared encoding is not known or the bytes are not
   *     in it
   */
  public static Charset of(byte[] bytes) {
    Charset charset = marked(bytes).orElseGet(() -> declared(bytes));
    refuseOthers(bytes, charset);
    return charset;
  }

  /** As {@link #of}, a guess where that would throw, without a look at the bytes behind. */
  static Charset guess(byte[] bytes) {
    try {
      return marked(bytes).orElseGet(() -> declared(bytes));
    } catch (BadItemException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    Matcher matcher =
        DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1).stripLeading());
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // what could be read as single bytes is not UTF-16, whatever an editor left standing there
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadItemException(
          "line 1: it declares the encoding \""
              + matcher.group(1)
              + "\", which is not known; save the file in UTF-8 and say so there",
          e);
    }
  }

  private static void refuseOthers(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    int line = 1;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      line += (int) out.chars().filter(c -> c == '\n').count();
      out.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new BadItemException(
          "line "
              + line
              + ": bytes that are no "
              + charset.name()
              + "; save the file in UTF-8, or name its encoding in the first line");
    }
  }

  private static boolean starts(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
