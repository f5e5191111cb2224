package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.ByteOrderMark;

/**
 * Application Resource Bundles, as Flutter has them: JSON with ICU patterns, each key described by
 * {@code @key}.
 *
 * @see <a href="https://github.com/google/app-resource-bundle">the format</a>
 */
public final class ArbFormat implements BundleFormat {

  private static final String LOCALE = "@@locale";

  @Override
  public String name() {
    return "arb";
  }

  @Override
  public Set<String> mediaTypes() {
    return new LinkedHashSet<>(
        List.of("application/arb+json", "application/x-arb", "application/json", "text/json"));
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".arb");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return JsonLook.keys(bytes).contains(LOCALE);
  }

  @Override
  public Charset charset(byte[] bytes) {
    return ByteOrderMark.charset(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    JsonValue root = JsonScanner.scan(text);
    if (!root.isObject()) {
      throw new BadItemException("line " + root.line() + ": no object; an .arb file begins with {");
    }
    JsonValue locale = root.get(LOCALE).orElse(null);
    return new JsonBundle(
        text,
        root,
        charset,
        ArbSlots.of(root),
        language(locale),
        (target, rewrite) -> rename(locale, target, rewrite));
  }

  private static LanguageTag language(JsonValue locale) {
    if (locale == null) {
      return LanguageTag.UNDETERMINED;
    }
    String word = locale.isString() ? locale.string() : "";
    return LanguageWords.read(word)
        .orElseThrow(
            () ->
                new BadItemException(
                    "line "
                        + locale.line()
                        + ": @@locale is no language; write it like \"en\" or \"pt_BR\""));
  }

  /** Flutter writes underscores; hyphens stay where the file has them. */
  private static void rename(JsonValue locale, LanguageTag target, JsonRewrite rewrite) {
    if (locale != null && target.isKnown()) {
      boolean hyphens = locale.string().indexOf('-') >= 0;
      rewrite.say(locale, hyphens ? target.value() : target.value().replace('-', '_'));
    }
  }
}
