package tolmach.message.apple;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;

/** Apple's {@code .strings}: {@code "key" = "value";} in UTF-8 or UTF-16. */
public final class StringsFormat implements BundleFormat {

  private static final int HEAD = 1 << 14;

  private static final String STRING = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\A\\uFEFF?(?:\\s++|/\\*.*?\\*/|//[^\\r\\n]*+)*+"
              + STRING
              + "\\s*+=\\s*+"
              + STRING
              + "\\s*+;",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "strings";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/x-apple-strings");
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".strings");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), charset(bytes));
    return ENTRY.matcher(head).find();
  }

  /** UTF-16 with a byte order mark or with every other byte zero, else UTF-8. */
  @Override
  public Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
      if (first == 0xfeff || bytes[0] == 0 && bytes[1] != 0) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xfffe || bytes[0] != 0 && bytes[1] == 0) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException no) {
      return false;
    }
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      throw new BadItemException("line 1: the file is neither UTF-8 nor UTF-16; send it in UTF-8");
    }
    return new StringsBundle(text, StringsReader.read(text));
  }
}
