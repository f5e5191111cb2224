package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.ByteOrderMark;

/**
 * UI strings in JSON, flat or nested; with i18next's plurals, if they are there; in the shape of
 * Chrome's extensions and FormatJS.
 *
 * <p>Keys are paths, {@code menu.items[2]}. What is no string stays, and so do notes like {@code
 * _comment}, which count as comments.
 */
public final class JsonFormat implements BundleFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Set<String> mediaTypes() {
    return new LinkedHashSet<>(
        List.of("application/json", "text/json", "application/i18next+json"));
  }

  @Override
  public boolean mayBeNamed(String name) {
    return name.endsWith(".json") || name.endsWith(".jsonc");
  }

  @Override
  public boolean resembles(byte[] bytes) {
    return JsonLook.areMessages(bytes);
  }

  @Override
  public Charset charset(byte[] bytes) {
    return ByteOrderMark.charset(bytes);
  }

  @Override
  public Bundle parse(String text, Charset charset) {
    JsonValue root = JsonScanner.scan(text);
    return new JsonBundle(
        text, root, charset, JsonSlots.of(root), LanguageTag.UNDETERMINED, (target, rewrite) -> {});
  }
}
