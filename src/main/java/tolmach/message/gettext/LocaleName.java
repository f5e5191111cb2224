package tolmach.message.gettext;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Names of languages as gettext has them, {@code pt_BR}, {@code sr@latin}, {@code ru_RU.UTF-8}; a
 * script is a modifier there, or goes without saying with a region.
 */
final class LocaleName {

  private static final Pattern NAME =
      Pattern.compile(
          "([A-Za-z]{2,3})(?:[_-]([A-Z][a-z]{3}))?(?:[_-]([A-Za-z]{2}|[0-9]{3}))?"
              + "(?:\\.[A-Za-z0-9_-]+)?(?:@([A-Za-z]+))?");

  private static final Map<String, String> SCRIPTS =
      Map.of(
          "latin", "Latn",
          "cyrillic", "Cyrl",
          "arabic", "Arab",
          "devanagari", "Deva",
          "latn", "Latn",
          "cyrl", "Cyrl");

  private static final Map<String, String> MODIFIERS =
      Map.of("Latn", "latin", "Cyrl", "cyrillic", "Arab", "arabic", "Deva", "devanagari");

  private LocaleName() {}

  /** The language of that name, {@code und} if it names none. */
  static LanguageTag tag(String name) {
    Matcher matcher = NAME.matcher(name.strip());
    if (!matcher.matches()) {
      return LanguageTag.UNDETERMINED;
    }
    String modifier = matcher.group(4) == null ? "" : matcher.group(4).toLowerCase(Locale.ROOT);
    String script = matcher.group(2) == null ? SCRIPTS.get(modifier) : matcher.group(2);
    String tag =
        matcher.group(1)
            + (script == null ? "" : "-" + script)
            + (matcher.group(3) == null ? "" : "-" + matcher.group(3))
            + (modifier.equals("valencia") ? "-valencia" : "");
    try {
      return LanguageTag.of(tag);
    } catch (IllegalArgumentException noTag) {
      return LanguageTag.UNDETERMINED;
    }
  }

  /**
   * The language of that name in English, as in {@code Language-Team: Russian <ru@li.org>}, {@code
   * und} if it is none.
   */
  static LanguageTag named(String name) {
    String bare = name.replaceAll("(?s)<.*", "").strip().toLowerCase(Locale.ROOT);
    return Names.BY_NAME.getOrDefault(bare, LanguageTag.UNDETERMINED);
  }

  /** Read once it is asked for: new files name their language by its code. */
  private static final class Names {

    static final Map<String, LanguageTag> BY_NAME = new HashMap<>();

    static {
      for (String language : ULocale.getISOLanguages()) {
        String name = new ULocale(language).getDisplayLanguage(ULocale.ENGLISH);
        if (!name.equals(language)) {
          BY_NAME.putIfAbsent(name.toLowerCase(Locale.ROOT), LanguageTag.of(language));
        }
      }
    }
  }

  /** The name for the {@code Language} field. */
  static String of(LanguageTag tag) {
    ULocale locale = ULocale.forLanguageTag(tag.value());
    String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
    String script = locale.getScript();
    String region = locale.getCountry();
    if (language.equals("zh") && !script.isEmpty()) {
      String usual = script.equals("Hant") ? "TW" : "CN";
      return language + "_" + (region.isEmpty() ? usual : region);
    }
    return language
        + (region.isEmpty() ? "" : "_" + region)
        + (MODIFIERS.containsKey(script) ? "@" + MODIFIERS.get(script) : "")
        + (locale.getVariant().equals("VALENCIA") ? "@valencia" : "");
  }
}
