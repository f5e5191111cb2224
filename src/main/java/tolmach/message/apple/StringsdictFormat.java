package tolmach.message.apple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.xml.XmlCharset;
import tolmach.message.xml.XmlRoot;

/**
 * Apple's {@code .stringsdict}: a property list with the plurals of an app.
 *
 * <p>Source: <i>Stringsdict File Format</i> of Apple's Internationalization and Localization Guide.
 */
public final class StringsdictFormat implements BundleFormat {

  private static final Set<String> TYPES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              Arrays.asList("application/x-apple-stringsdict+xml", "application/xml", "text/xml")));

  private static final int BEGINNING = 1 << 16;

  @Override
  public String name() {
    return "stringsdict";
  }

  @Override
  public Set<String> mediaTypes() {
    return TYPES;
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".stringsdict");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return XmlRoot.of(bytes).filter(root -> root.name().equals("plist")).isPresent()
        && beginning(bytes).contains("NSStringLocalizedFormatKey");
  }

  /** In any encoding, for words in ASCII. */
  private static String beginning(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  @Override
  public Charset charset(byte[] bytes) {
    return XmlCharset.of(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    return new StringsdictReader(text).bundle(charset);
  }
}
