package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Keys of other things in JSON: ninjs, JSON-LD, CloudEvents, catalogs of strings. */
  private static final Set<String> FOREIGN =
      Set.of(
          "@@locale",
          "sourceLanguage",
          "body_html",
          "body_text",
          "bodies",
          "headlines",
          "pubStatus",
          "pubstatus",
          "versionCreated",
          "versioncreated",
          "@context",
          "specversion",
          "jsonrpc",
          "lockfileVersion",
          "compilerOptions",
          "openapi",
          "swagger",
          "$schema");

  /** Keys that only together are those of a file of a tool. */
  private static final Set<Set<String>> OF_TOOLS =
      Set.of(
          Set.of("name", "dependencies"),
          Set.of("name", "devDependencies"),
          Set.of("name", "scripts"));

  /** The identity of an item, which a label for it has not. */
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S");

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
    JsonLook look = JsonLook.of(bytes);
    Set<String> keys = look.texts().keySet();
    return look.hasText()
        && keys.stream().noneMatch(FOREIGN::contains)
        && OF_TOOLS.stream().noneMatch(keys::containsAll)
        && !URI.matcher(look.texts().getOrDefault("uri", "")).lookingAt();
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
