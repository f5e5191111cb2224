package tolmach.language;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tags in canonical case, old names replaced by the ones that CLDR prefers. */
final class CanonicalTags {

  /** Spellings that were asked about; no newswire has so many, so what is beyond is not kept. */
  private static final int REMEMBERED = 500;

  private static final Map<String, String> CANONICAL = new ConcurrentHashMap<>();

  private CanonicalTags() {}

  /**
   * @throws IllformedLocaleException if the tag is not well-formed
   */
  static String of(String tag) {
    String known = CANONICAL.get(tag);
    if (known != null) {
      return known;
    }
    String wellFormed = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    String canonical = one(ULocale.createCanonical(wellFormed).toLanguageTag());
    if (CANONICAL.size() < REMEMBERED) {
      CANONICAL.put(tag, canonical);
    }
    return canonical;
  }

  /** CLDR keeps both names of written Norwegian, newsrooms mean one. */
  private static String one(String tag) {
    return tag.equals("nb") || tag.startsWith("nb-") ? "no" + tag.substring("nb".length()) : tag;
  }
}
