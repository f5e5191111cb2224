package tolmach.segment.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which encoding a document is written: byte order mark, else what its declaration says, else
 * UTF-8 (XML 1.0, appendix F).
 */
final class Encoding {

  private static final int BEGINNING = 256;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private Encoding() {}

  /** Finds it out and leaves the stream behind the byte order mark, if there is one. */
  static Charset of(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    byte[] first = in.readNBytes(BEGINNING);
    in.reset();
    if (starts(first, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return starts(first, 0xFE) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    if (starts(first, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(first, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return declared(new String(first, StandardCharsets.ISO_8859_1));
  }

  private static Charset declared(String beginning) throws IOException {
    Matcher matcher = DECLARED.matcher(beginning);
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // what could be read as single bytes is not UTF-16, whatever an editor left standing there
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new MalformedXmlException(
          1, 1, "it declares the encoding \"" + matcher.group(1) + "\", which is not known");
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
