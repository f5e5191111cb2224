package tolmach.memory.tmx;

import java.util.Locale;
import java.util.Set;
import tolmach.language.LanguageTag;

/** Language codes as tools write them: {@code EN-US}, {@code en_gb}, {@code ru}. */
final class TmxLanguage {

  private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

  /** ISO 639-2's words for no one language. */
  private static final Set<String> NO_LANGUAGE = Set.of("mis", "mul", "und", "zxx");

  private TmxLanguage() {}

  /**
   * @throws BadUnitException if it is no code of a language
   */
  static LanguageTag of(String code) throws BadUnitException {
    if (code.isBlank()) {
      throw new BadUnitException("a <tuv> does not say its language");
    }
    LanguageTag tag;
    try {
      tag = LanguageTag.of(code.strip().replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw new BadUnitException("\"" + code + "\" is no code of a language, as en or en-GB is");
    }
    String language = tag.language().value();
    boolean known =
        language.length() == 2
            ? ISO.contains(language)
            : language.length() == 3 && !NO_LANGUAGE.contains(language);
    if (!known) {
      throw new BadUnitException("no language has the code \"" + code + "\"");
    }
    return tag;
  }
}
