package tolmach.language;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a tag leaves out, as CLDR expects it. */
final class LikelySubtags {

  /** Tags that were asked about; no newswire has so many, so what is beyond is not kept. */
  private static final int REMEMBERED = 500;

  private static final Map<LanguageTag, LanguageTag> WRITTEN = new ConcurrentHashMap<>();
  private static final Map<LanguageTag, LanguageTag> MEANT = new ConcurrentHashMap<>();

  private LikelySubtags() {}

  /** The tag with the script and region that it leaves out. */
  static ULocale full(LanguageTag tag) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag.value()));
  }

  /** The full tag as a tag. */
  static LanguageTag meant(LanguageTag tag) {
    LanguageTag known = MEANT.get(tag);
    if (known != null) {
      return known;
    }
    LanguageTag meant = LanguageTag.of(full(tag).toLanguageTag());
    if (MEANT.size() < REMEMBERED) {
      MEANT.put(tag, meant);
    }
    return meant;
  }

  /** Language and, only if it is not the language's usual one, script. */
  static LanguageTag written(LanguageTag tag) {
    LanguageTag known = WRITTEN.get(tag);
    if (known != null) {
      return known;
    }
    ULocale full = full(tag);
    ULocale usual = ULocale.addLikelySubtags(new ULocale(full.getLanguage()));
    LanguageTag written =
        full.getScript().isEmpty() || full.getScript().equals(usual.getScript())
            ? tag.language()
            : LanguageTag.of(tag.language() + "-" + full.getScript());
    if (WRITTEN.size() < REMEMBERED) {
      WRITTEN.put(tag, written);
    }
    return written;
  }
}
