package tolmach.language.ready;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.language.LanguageTag;

/**
 * What one language calls all things, by id. What CLDR has only from its root, a code or a name in
 * English, is left out; so is all of a language that CLDR has no data of.
 */
final class Vocabulary {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private static final Set<ULocale> AVAILABLE =
      Stream.of(ULocale.getAvailableLocales()).collect(Collectors.toSet());

  private Vocabulary() {}

  /** Names by id, in a stable order; none of a language without data. */
  static Map<String, Name> of(LanguageTag language) {
    Optional<ULocale> locale = locale(language);
    if (locale.isEmpty()) {
      return Map.of();
    }
    // the root's names are English: of English itself they are the right ones
    Map<String, Name> root = locale.get().getLanguage().equals("en") ? Map.of() : all(ULocale.ROOT);
    Map<String, Name> names = all(locale.get());
    names.values().removeIf(name -> isRoots(name, root.get(name.id())));
    return names;
  }

  private static boolean isRoots(Name name, Name rootName) {
    return rootName != null && rootName.text().equals(name.text());
  }

  private static Map<String, Name> all(ULocale locale) {
    var names = new LinkedHashMap<String, Name>();
    Consumer<Name> collector =
        name -> {
          if (name.text() != null && !name.text().isBlank()) {
            String text = normal(name.text());
            names.put(name.id(), new Name(name.kind(), name.id(), text, name.isPlain()));
          }
        };
    CalendarNames.of(locale, collector);
    RelativeNames.of(locale, collector);
    PlaceNames.of(locale, collector);
    LanguageNames.of(locale, collector);
    CurrencyNames.of(locale, collector);
    UnitNames.of(locale, collector);
    return names;
  }

  /**
   * The spelling in which names are compared: NFC, trimmed, with plain spaces, without soft
   * hyphens.
   */
  static String normal(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ").replace("\u00ad", "").strip();
    return NFC.normalize(spaced);
  }

  /** As CLDR calls the language; empty if it has no data of it in that script. */
  static Optional<ULocale> locale(LanguageTag language) {
    if (!language.isKnown() || language.isPseudo()) {
      return Optional.empty();
    }
    ULocale base = ULocale.forLanguageTag(language.written().value());
    if (!AVAILABLE.contains(base)) {
      return Optional.empty();
    }
    String region = ULocale.forLanguageTag(language.value()).getCountry();
    return Optional.of(new ULocale.Builder().setLocale(base).setRegion(region).build());
  }
}
