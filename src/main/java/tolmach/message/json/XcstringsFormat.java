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
 * Apple's string catalogs, {@code .xcstrings}: JSON with all languages of each string side by side.
 *
 * @see <a
 *     href="https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog">Apple's
 *     description</a>
 */
public final class XcstringsFormat implements BundleFormat {

  private static final String SOURCE = "sourceLanguage";
  private static final String STRINGS = "strings";

  @Override
  public String name() {
    return "xcstrings";
  }

  @Override
  public Set<String> mediaTypes() {
    return new LinkedHashSet<>(
        List.of(
            "application/vnd.apple.xcstrings+json",
            "application/x-xcstrings",
            "application/json",
            "text/json"));
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".xcstrings");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return JsonLook.keys(bytes).containsAll(Set.of(SOURCE, STRINGS));
  }

  @Override
  public Charset charset(byte[] bytes) {
    return ByteOrderMark.charset(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    JsonValue root = JsonScanner.scan(text);
    LanguageTag source =
        LanguageWords.read(root.text(SOURCE))
            .orElseThrow(
                () ->
                    new BadItemException(
                        "line "
                            + root.get(SOURCE).orElse(root).line()
                            + ": sourceLanguage names no language; write it like \"en\""));
    JsonValue strings =
        root.get(STRINGS)
            .filter(JsonValue::isObject)
            .orElseThrow(
                () ->
                    new BadItemException(
                        "line "
                            + root.get(STRINGS).orElse(root).line()
                            + ": no object \"strings\", which holds the strings of a catalog"));
    return new XcstringsBundle(
        text, root, charset, source, CatalogEntry.all(strings, root.text(SOURCE)));
  }
}
