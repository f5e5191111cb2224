package tolmach.engine.deepl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tolmach.engine.http.ServiceFault;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The languages that DeepL says it knows, and what it calls ours.
 *
 * @param sources as it names them, {@code EN}
 * @param targets the same, {@code EN-GB}
 */
record DeepLLanguages(Set<String> sources, Set<String> targets) {

  private static final Set<String> WRITE_AMERICAN = Set.of("", "US", "PH", "PR", "LR");
  private static final Set<String> WRITE_BRAZILIAN = Set.of("", "BR");
  private static final Set<String> WRITE_TRADITIONAL = Set.of("TW", "HK", "MO");
  private static final Set<String> WRITE_EUROPEAN_SPANISH = Set.of("", "ES", "GQ");

  /** The two names of a pair in DeepL's terms. */
  record Names(String source, String target) {

    /** Without its variant, as glossaries name it: {@code en} of {@code EN-GB}. */
    static String bare(String name) {
      return name.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
    }
  }

  static Set<String> read(JsonNode list, String from) throws ServiceFault {
    if (!list.isArray()) {
      throw ServiceFault.refused(from + " gave no list of languages");
    }
    Set<String> names = new TreeSet<>();
    list.forEach(entry -> names.add(entry.path("language").asText().toUpperCase(Locale.ROOT)));
    return names;
  }

  /** Empty if it does not translate the pair. */
  Optional<Names> of(LanguagePair pair) {
    if (pair.source().isPseudo() || pair.target().isPseudo()) {
      return Optional.empty();
    }
    String source = bareName(pair.source());
    Optional<String> target =
        targetNames(pair.target()).stream().filter(targets::contains).findFirst();
    return sources.contains(source) && !source.equals(bareName(pair.target()))
        ? target.map(name -> new Names(source, name))
        : Optional.empty();
  }

  private static String bareName(LanguageTag tag) {
    String language = tag.language().value().toUpperCase(Locale.ROOT);
    return language.equals("NO") ? "NB" : language;
  }

  /** The most exact first. Where a tag names no region, its most likely one counts (CLDR). */
  private static List<String> targetNames(LanguageTag tag) {
    Locale locale = new Locale.Builder().setLanguageTag(tag.value()).build();
    String region = locale.getCountry();
    String language = bareName(tag);
    return switch (language) {
      case "EN" -> List.of(WRITE_AMERICAN.contains(region) ? "EN-US" : "EN-GB");
      case "PT" -> List.of(WRITE_BRAZILIAN.contains(region) ? "PT-BR" : "PT-PT");
      case "ES" ->
          WRITE_EUROPEAN_SPANISH.contains(region) ? List.of("ES") : List.of("ES-419", "ES");
      case "ZH" ->
          locale.getScript().equals("Hant")
                  || (locale.getScript().isEmpty() && WRITE_TRADITIONAL.contains(region))
              ? List.of("ZH-HANT")
              : List.of("ZH-HANS", "ZH");
      default -> region.isEmpty() ? List.of(language) : List.of(language + "-" + region, language);
    };
  }
}
