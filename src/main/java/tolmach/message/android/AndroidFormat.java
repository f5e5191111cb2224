package tolmach.message.android;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.xml.XmlCharset;
import tolmach.message.xml.XmlRoot;

/**
 * String resources of Android: {@code <string>}, {@code <string-array>} and {@code <plurals>} of a
 * {@code <resources>} file.
 */
public final class AndroidFormat implements BundleFormat {

  private static final Set<String> TYPES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              Arrays.asList("application/x-android-strings+xml", "application/xml", "text/xml")));

  private static final Pattern NAME = Pattern.compile("(?s)(?:.*[/\\\\])?[^/\\\\]*\\.xml");

  @Override
  public String name() {
    return "android";
  }

  @Override
  public Set<String> mediaTypes() {
    return TYPES;
  }

  @Override
  public boolean mayBeNamed(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return XmlRoot.of(bytes).filter(root -> root.name().equals("resources")).isPresent();
  }

  /** Colours, sizes and styles are resources as well. In any encoding, for words in ASCII. */
  @Override
  public boolean mayBe(byte[] bytes) {
    if (!resembles(bytes)) {
      return false;
    }
    String all = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    return all.contains("<string") || all.contains("<plurals");
  }

  @Override
  public Charset charset(byte[] bytes) {
    return XmlCharset.of(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    return new AndroidReader(text).bundle(charset);
  }
}
