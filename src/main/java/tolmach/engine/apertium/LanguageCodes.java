package tolmach.engine.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import tolmach.language.LanguageTag;

/**
 * What Apertium calls a language: ISO 639-3, with an underscore and a variety where it has one
 * ({@code eng}, {@code eng_US}). The most exact name first.
 */
final class LanguageCodes {

  /** Bosnian, Croatian and Serbian have pairs of their own or as varieties of one language. */
  private static final Map<String, String> VARIETY =
      Map.of("bos", "hbs_BS", "hrv", "hbs_HR", "srp", "hbs_SR", "hbs", "hbs");

  /** Malay's own name there, and Norwegian, which is Bokmål unless it says otherwise. */
  private static final Map<String, String> OTHERWISE = Map.of("msa", "zlm", "nor", "nob");

  private LanguageCodes() {}

  static List<String> of(LanguageTag tag) {
    if (tag.isPseudo() || !tag.isKnown()) {
      return List.of();
    }
    Locale locale = new Locale.Builder().setLanguageTag(tag.value()).build();
    String code;
    try {
      code = locale.getISO3Language();
    } catch (MissingResourceException e) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (!locale.getCountry().isEmpty()) {
      names.add(code + "_" + locale.getCountry());
    }
    names.add(code);
    if (VARIETY.containsKey(code)) {
      names.add(VARIETY.get(code));
      names.add("hbs");
    }
    if (OTHERWISE.containsKey(code)) {
      names.add(OTHERWISE.get(code));
    }
    return names;
  }
}
