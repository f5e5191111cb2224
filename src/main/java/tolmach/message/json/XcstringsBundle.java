package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;

/**
 * A string catalog. Texts are written beside those of the source and of other languages, with the
 * state {@code translated}.
 *
 * <p>A catalog may have many languages besides its source, {@link Message#given()} has one: it is
 * filled if there is one. What persons have translated into any language stays, even if there is a
 * new text for it, unless it was seen as {@link Message#given()}.
 */
public final class XcstringsBundle implements Bundle {

  private final String text;
  private final JsonValue root;
  private final Charset charset;
  private final LanguageTag source;
  private final LanguageTag givenLanguage;
  private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();
  private final Set<String> spellings = new TreeSet<>();
  private final List<Message> messages;

  XcstringsBundle(
      String text,
      JsonValue root,
      Charset charset,
      LanguageTag source,
      List<CatalogEntry> entries) {
    this.text = text;
    this.root = root;
    this.charset = charset;
    this.source = source;
    for (CatalogEntry entry : entries) {
      this.entries.put(entry.member().key(), entry);
      spellings.addAll(entry.localizations().keySet());
    }
    List<LanguageTag> others =
        spellings.stream()
            .flatMap(word -> LanguageWords.read(word).stream())
            .filter(language -> !language.means(source))
            .distinct()
            .toList();
    givenLanguage = others.size() == 1 ? others.get(0) : LanguageTag.UNDETERMINED;
    messages = entries.stream().map(e -> e.message(e.given(givenLanguage))).toList();
  }

  @Override
  public List<Message> messages() {
    return messages;
  }

  @Override
  public LanguageTag language() {
    return source;
  }

  @Override
  public LanguageTag givenLanguage() {
    return givenLanguage;
  }

  /** What persons have said in a language, by key: units that are translated or reviewed. */
  public Map<String, MessageText> given(LanguageTag language) {
    var given = new LinkedHashMap<String, MessageText>();
    entries.forEach(
        (key, entry) -> {
          MessageText said = entry.given(language);
          if (said != null) {
            given.put(key, said);
          }
        });
    return given;
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    if (target.means(source)) {
      throw new IllegalArgumentException("the catalog's source is in " + source + " already");
    }
    var rewrite = new JsonRewrite(text, root, charset);
    String language = spelling(target);
    boolean seen = target.means(givenLanguage);
    texts.forEach(
        (key, said) -> {
          CatalogEntry entry = entries.get(key);
          if (entry == null) {
            throw new IllegalArgumentException("the bundle has no message \"" + key + "\"");
          }
          if (entry.simple() && (seen || entry.given(target) == null)) {
            entry.put(said, language, rewrite);
          }
        });
    return rewrite.written();
  }

  /** The language as the catalog spells it, else as Apple does. */
  private String spelling(LanguageTag target) {
    return spellings.stream()
        .filter(word -> LanguageWords.read(word).filter(target::means).isPresent())
        .findFirst()
        .orElseGet(
            () ->
                switch (target.value()) {
                  case "no" -> "nb";
                  case "zh" -> "zh-Hans";
                  default -> target.value();
                });
  }
}
