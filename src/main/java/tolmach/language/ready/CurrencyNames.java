package tolmach.language.ready;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Currencies: "US Dollar", "US dollar" and "US dollars"; those of the past on request. A plural
 * that stands alone is known only in languages where that after a number is the same: Russian has
 * "доллара" and "долларов" there, and no "доллары".
 */
final class CurrencyNames {

  private static final Set<String> ONE_PLURAL =
      Set.of(
          "en", "de", "nl", "sv", "da", "no", "fr", "es", "it", "pt", "ca", "gl", "ja", "zh", "ko",
          "vi", "th", "id", "ms");

  private CurrencyNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    CurrencyDisplayNames currencies = CurrencyDisplayNames.getInstance(locale, true);
    if (currencies == null) {
      return;
    }
    for (String code : Codes.CURRENCIES) {
      String id = "currency/" + code;
      String name = currencies.getName(code);
      if (name != null) {
        boolean isPlain = Codes.isInUse(code);
        names.accept(new Name(NameKind.CURRENCY, id, name, isPlain));
        String one = currencies.getPluralName(code, "one");
        names.accept(new Name(NameKind.CURRENCY, id + "/one", one == null ? name : one, isPlain));
        if (ONE_PLURAL.contains(locale.getLanguage())) {
          String many = currencies.getPluralName(code, "other");
          names.accept(
              new Name(NameKind.CURRENCY, id + "/many", many == null ? name : many, isPlain));
        }
      }
    }
  }
}
