package tolmach.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Small letters for a text in capitals, by simple rules: acronyms stay, a sentence begins with a
 * capital, and so do names of places, days and months that the language writes so, and whoever
 * follows a title.
 */
final class TrueCase {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*");

  /** The second stretch of a contraction such as {@code DON'T}. */
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final String VOWELS = "AEIOUYАЕЁИОУЫЭЮЯІЇЄӘӨҮҰΑΕΗΙΟΥΩÆØŒƏ";

  /** With vowels, so that they could be words; those without need no list. */
  private static final Set<String> ACRONYMS =
      Set.of(
          ("AI AIDS AP API ASEAN ATM AU AUKUS BRICS CEO CEOS CFO CIA COO COVID COP CPI CTO DNA DUI ECB ECHR "
                  + "EPA ESA ETA EU EUR EV EVS FAO FAQ FEMA FIFA FOMC IAEA IATA ICAO ICC ICE ID IDF ILO IMF INTERPOL IOC "
                  + "IOM IP IPO IRA IRS ISIS ISO LGBTQ MEP MI5 MI6 NAFTA NASA NASDAQ NATO NGO NGOS NHL NYSE OECD "
                  + "OK OPEC OSCE PDA PIN POW POWS RAF RNA SARS SIM SUV TB TSA UAE UAV UAVS UCLA UEFA UFO UI UK UN UNESCO "
                  + "UNHCR UNICEF UNRWA URL US USA USB USD USSR VIP WADA "
                  + "АПЕК АСЕАН АТР АЭС БРИКС ВАДА ВИЧ ВОЗ ГАИ ГИБДД ГОСТ ГУ ДНК ЕАЭС ЕК ЕС ЕСПЧ ЕЦБ ИВЛ ИИ ИНН ИП "
                  + "КНДР МАГАТЭ МАК МИД МОК МОТ НАСА НАТО НИИ ОАО ОАЭ ОБСЕ ОДКБ ОМОН ООН ООО ОПЕК ОРВИ ОЭСР ПАО "
                  + "ПАСЕ ПИК РАН СИЗО СМИ СНГ США СУ ТАСС УЕФА УК ФАС ФИФА ФИО ЦАХАЛ ЦИК ЦРУ ШОС ЭКГ ЮНЕСКО ЮНИСЕФ")
              .split(" "));

  private static final Set<String> TITLES =
      Set.of(
          "MR", "MRS", "MS", "DR", "SIR", "LADY", "LORD", "SEN", "REP", "GOV", "GEN", "COL", "CAPT",
          "SGT", "PROF", "HERR", "FRAU", "MME", "MLLE", "SR", "SRA", "DON");

  private TrueCase() {}

  /** True if no letter is small and at least one word is no acronym. */
  static boolean isInCapitals(String text, LanguageTag language) {
    if (text.codePoints().anyMatch(UCharacter::isLowerCase)) {
      return false;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String found = word.group();
      boolean cased = found.codePoints().anyMatch(UCharacter::isUpperCase);
      if (cased && found.codePointCount(0, found.length()) > 1 && !isAcronym(found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAcronym(String word) {
    String plain = Normalizer2.getNFDInstance().normalize(word);
    return ACRONYMS.contains(word)
        || word.codePoints().anyMatch(Character::isDigit)
        || word.length() > 1 && ROMAN.matcher(word).matches()
        || word.length() > 1
            && UCharacter.isUpperCase(word.codePointAt(0))
            && plain.codePoints().noneMatch(letter -> VOWELS.indexOf(letter) >= 0);
  }

  /** As long as {@code text}. */
  static String lowered(String text, LanguageTag language) {
    ULocale locale = ULocale.forLanguageTag(language.value());
    ProperNames names = ProperNames.of(language);
    boolean english = language.language().value().equals("en");
    StringBuilder lowered = new StringBuilder(text);
    Matcher word = WORD.matcher(text);
    boolean begins = true;
    boolean afterTitle = false;
    int from = 0;
    int named = 0;
    while (word.find()) {
      String found = word.group();
      String between = text.substring(from, word.start());
      begins |= endsSentence(between);
      boolean contracted = from > 0 && APOSTROPHE.matcher(between).matches();
      int name = names.lengthAt(text, word.start());
      named = name > 0 ? Math.max(named, word.start() + name) : named;
      boolean capital =
          begins
              || afterTitle && !contracted
              || word.start() < named
              || TITLES.contains(found)
              || english && found.equals("I");
      if (contracted || !isAcronym(found) || TITLES.contains(found)) {
        lower(lowered, word.start(), word.end(), capital && !contracted, locale);
      }
      afterTitle = TITLES.contains(found) && !contracted;
      begins = false;
      from = word.end();
    }
    return lowered.toString();
  }

  private static boolean endsSentence(String between) {
    return between.codePoints().anyMatch(c -> ".!?…:".indexOf(c) >= 0)
        && between.codePoints().anyMatch(Character::isWhitespace);
  }

  private static void lower(
      StringBuilder text, int start, int end, boolean capital, ULocale locale) {
    int at = start;
    while (at < end) {
      int letter = text.codePointAt(at);
      int size = Character.charCount(letter);
      if (at > start || !capital) {
        String small = UCharacter.toLowerCase(locale, Character.toString(letter));
        if (small.length() == size) {
          text.replace(at, at + size, small);
        }
      }
      at += size;
    }
  }
}
