package tolmach.language.ready;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Languages, also with their country and script, both as "British English" and as "English (United
 * Kingdom)". Those that CLDR has no other data of, Even and Slave and some hundred more, are taken
 * for a language only where the message says that it is one; so are scripts.
 */
final class LanguageNames {

  /** A language of its own in some languages and Serbian in others. */
  private static final Pattern MONTENEGRIN = Pattern.compile("sr(_[A-Za-z]+)?_ME");

  private LanguageNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    LocaleDisplayNames dialects = names(locale, DisplayContext.DIALECT_NAMES);
    LocaleDisplayNames standard = names(locale, DisplayContext.STANDARD_NAMES);
    Set<String> common = new HashSet<>();
    for (ULocale one : ULocale.getAvailableLocales()) {
      common.add(one.getLanguage());
      String id = "language/" + one.getName();
      if (one.getName().equals(one.getLanguage())) {
        // of a locale ICU would put a name's own brackets into square ones
        names.accept(
            Name.plain(NameKind.LANGUAGE, id, standard.languageDisplayName(one.getLanguage())));
      } else if (!MONTENEGRIN.matcher(one.getName()).matches()) {
        names.accept(Name.plain(NameKind.LANGUAGE, id, dialects.localeDisplayName(one)));
        names.accept(Name.plain(NameKind.LANGUAGE, id + "/full", standard.localeDisplayName(one)));
      }
    }
    for (String language : ULocale.getISOLanguages()) {
      if (!common.contains(language)) {
        String text = standard.languageDisplayName(language);
        names.accept(Name.rare(NameKind.LANGUAGE, "language/" + language, text));
      }
    }
    for (String script : Codes.SCRIPTS) {
      String text = standard.scriptDisplayName(script);
      names.accept(Name.rare(NameKind.SCRIPT, "script/" + script, text));
    }
  }

  /** Answers null where CLDR has no name. */
  private static LocaleDisplayNames names(ULocale locale, DisplayContext dialects) {
    return LocaleDisplayNames.getInstance(locale, dialects, DisplayContext.NO_SUBSTITUTE);
  }
}
