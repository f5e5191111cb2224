package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.Set;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.xml.XmlCharset;

/** XLIFF 1.2, and 1.0 and 1.1 before it: a {@code <trans-unit>} is a message. */
public final class Xliff12Format implements BundleFormat {

  private static final Set<String> TYPES =
      Versions.types(
          "application/x-xliff+xml", "application/xliff+xml", "application/xml", "text/xml");

  @Override
  public String name() {
    return "xliff-1.2";
  }

  @Override
  public Set<String> mediaTypes() {
    return TYPES;
  }

  @Override
  public boolean mayBeNamed(String name) {
    return Versions.isName(name);
  }

  /** An XLIFF of an unknown version too: {@link #parse} says which can be read. */
  @Override
  public boolean resembles(byte[] bytes) {
    return Versions.is(bytes, "") && !Versions.is(bytes, Versions.SECOND);
  }

  @Override
  public Charset charset(byte[] bytes) {
    return XmlCharset.of(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    return new Xliff12Reader(text).bundle(charset);
  }
}
