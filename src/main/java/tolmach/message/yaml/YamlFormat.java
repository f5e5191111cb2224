package tolmach.message.yaml;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.article.BadItemException;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.ByteOrderMark;

/**
 * UI strings in YAML: Rails' files, whose outermost key is the language, and plain ones.
 *
 * @see <a href="https://guides.rubyonrails.org/i18n.html">Rails' files</a>
 */
public final class YamlFormat implements BundleFormat {

  /** So much shows whether keys are nested. */
  private static final int HEAD = 1 << 16;

  /** Nesting, by which YAML is known from other texts with colons. */
  private static final Pattern NESTED =
      Pattern.compile(
          "(?m)^([\"']?[\\p{L}\\p{N}_.-]+[\"']?):[ \\t]*(?:&\\S+[ \\t]*)?(?:#.*)?\\R"
              + "(?:[ \\t]*(?:#.*)?\\R)*+(?: +[\"']?[\\p{L}\\p{N}_.-]+[\"']?:(?:\\s|$)| *- )");

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public Set<String> mediaTypes() {
    return new LinkedHashSet<>(
        List.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"));
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    return NESTED.matcher(new String(bytes, 0, length, charset(bytes))).find() && mayBe(bytes);
  }

  /** Flat files too, which only their name tells from texts with colons. */
  @Override
  public boolean mayBe(byte[] bytes) {
    try {
      return YamlLook.areMessages(YamlScanner.scan(new String(bytes, charset(bytes))));
    } catch (BadItemException e) {
      return false;
    }
  }

  @Override
  public Charset charset(byte[] bytes) {
    return ByteOrderMark.charset(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    return new YamlBundle(text, charset);
  }
}
