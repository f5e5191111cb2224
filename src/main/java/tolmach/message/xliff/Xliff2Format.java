package tolmach.message.xliff;

import java.nio.charset.Charset;
import java.util.Set;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.xml.XmlCharset;

/** XLIFF 2.0 to 2.2: a {@code <segment>} is a message. */
public final class Xliff2Format implements BundleFormat {

  private static final Set<String> TYPES =
      Versions.types("application/xliff+xml", "application/xml", "text/xml");

  @Override
  public String name() {
    return "xliff-2";
  }

  @Override
  public Set<String> mediaTypes() {
    return TYPES;
  }

  @Override
  public boolean mayBeNamed(String name) {
    return Versions.isName(name);
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return Versions.is(bytes, Versions.SECOND);
  }

  @Override
  public Charset charset(byte[] bytes) {
    return XmlCharset.of(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    return new Xliff2Reader(text).bundle(charset);
  }
}
