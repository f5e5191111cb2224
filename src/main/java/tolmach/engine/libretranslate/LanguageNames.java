package tolmach.engine.libretranslate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.language.LanguageTag;

/** What LibreTranslate calls a language, the most exact name first, all in lower case. */
final class LanguageNames {

  /** Where its name is neither the tag nor the tag's language; {@code zt} is what it once was. */
  private static final Map<String, List<String>> OWN =
      Map.of(
          "zh", List.of("zh-hans", "zh"),
          "zh-hant", List.of("zh-hant", "zt"),
          "zh-tw", List.of("zh-hant", "zt"),
          "zh-hk", List.of("zh-hant", "zt"),
          "zh-hans", List.of("zh-hans", "zh"),
          "zh-cn", List.of("zh-hans", "zh"),
          "no", List.of("nb"));

  private LanguageNames() {}

  static List<String> of(LanguageTag tag) {
    String whole = tag.value().toLowerCase(Locale.ROOT);
    if (tag.isPseudo()) {
      return List.of(whole);
    }
    if (OWN.containsKey(whole)) {
      return OWN.get(whole);
    }
    String language = tag.language().value();
    if (whole.startsWith("zh-hant-") || whole.startsWith("zh-hans-")) {
      return OWN.get(whole.substring(0, "zh-hant".length()));
    }
    return whole.equals(language) ? List.of(whole) : List.of(whole, language);
  }
}
