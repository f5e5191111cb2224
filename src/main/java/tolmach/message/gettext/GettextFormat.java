package tolmach.message.gettext;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;

/**
 * Translations for gettext, {@code .po}, and templates of them, {@code .pot}: the source is the
 * {@code msgid}, the translation the {@code msgstr}.
 */
public final class GettextFormat implements BundleFormat {

  /** The header stands at the top; licences before it may be long. */
  private static final int HEAD = 1 << 16;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?im)^[ \\t]*+(?:msgstr[ \\t]++)?\".*?Content-Type:[^\"]*?charset\\s*=\\s*([\\w:.-]+)");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ \\t]*(?:#~[ \\t]*)?msgid[ \\t]+\"[^\\r\\n]*\"[ \\t]*\\r?\\n"
              + "(?:[ \\t]*(?:#~[ \\t]*)?(?:msgid_plural[ \\t]+)?\".*\\r?\\n)*+"
              + "[ \\t]*(?:#~[ \\t]*)?msgstr(?:\\[0\\])?[ \\t]+\"");

  @Override
  public String name() {
    return "gettext";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/x-gettext-translation");
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".po") || name.endsWith(".pot");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return ENTRY.matcher(head(bytes)).find();
  }

  /** What the header names; UTF-8 where it names none, or ASCII, which is UTF-8 as well. */
  @Override
  public Charset charset(byte[] bytes) {
    Charset named = named(bytes).orElse(StandardCharsets.UTF_8);
    Charset wider = named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
    return wider.equals(StandardCharsets.UTF_8) && !isUtf8(bytes)
        ? StandardCharsets.ISO_8859_1
        : wider;
  }

  private static Optional<Charset> named(byte[] bytes) {
    Matcher matcher = CHARSET.matcher(head(bytes));
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /** The charset of that name, if this machine has it and it is one for text in lines. */
  static Optional<Charset> charset(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
      return Optional.empty();
    }
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
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
    return GettextBundle.read(text, charset);
  }
}
