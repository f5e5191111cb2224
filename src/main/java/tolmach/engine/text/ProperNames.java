package tolmach.engine.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguageTag;

/**
 * Names that a language writes with a capital, from CLDR: countries, languages, the cities that
 * time zones are named after, months and days. Immutable.
 */
final class ProperNames {

  private static final Map<LanguageTag, ProperNames> KNOWN = new ConcurrentHashMap<>();

  /** Words of every day that are names as well. */
  private static final Set<String> WORDS =
      Set.of("may", "march", "center", "troll", "easter", "mai", "mars", "nice", "bar");

  private static final int SHORTEST = 4;

  /** In small letters, by the first word. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private ProperNames(ULocale locale) {
    Set<String> all = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      all.add(ULocale.getDisplayCountry("und-" + country, locale));
    }
    for (String language : Locale.getISOLanguages()) {
      all.add(ULocale.getDisplayLanguage(language, locale));
    }
    DateFormatSymbols dates = DateFormatSymbols.getInstance(locale);
    all.addAll(List.of(dates.getWeekdays()));
    all.addAll(List.of(dates.getMonths()));
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = zones.getExemplarLocationName(zone);
      if (city != null) {
        all.add(city);
      }
    }
    all.forEach(this::add);
  }

  private void add(String name) {
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    String small = name.toLowerCase(Locale.ROOT);
    if (capital && name.length() >= SHORTEST && !WORDS.contains(small)) {
      names.computeIfAbsent(firstWord(small, 0), word -> new HashSet<>()).add(small);
    }
  }

  static ProperNames of(LanguageTag language) {
    return KNOWN.computeIfAbsent(
        language.language(), tag -> new ProperNames(ULocale.forLanguageTag(tag.value())));
  }

  /** The length of the longest name that begins there, whatever its case; 0 if none does. */
  int lengthAt(String text, int at) {
    String first = firstWord(text, at).toLowerCase(Locale.ROOT);
    int longest = 0;
    for (String name : names.getOrDefault(first, Set.of())) {
      int end = at + name.length();
      if (name.length() > longest
          && text.regionMatches(true, at, name, 0, name.length())
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        longest = name.length();
      }
    }
    return longest;
  }

  private static String firstWord(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }
}
