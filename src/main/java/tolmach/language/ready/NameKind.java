package tolmach.language.ready;

import java.util.Set;

/** What a name is the name of. */
public enum NameKind {
  LANGUAGE("a language", "language", "languages", "lang", "langs", "locale", "locales"),
  SCRIPT("a script", "script", "scripts", "alphabet", "alphabets"),
  COUNTRY("a country", "country", "countries", "territory", "territories", "nation", "nations"),
  CURRENCY("a currency", "currency", "currencies"),
  UNIT("a unit", "unit", "units", "measure", "measures", "measurement"),
  MONTH("a month", "month", "months"),
  WEEKDAY("a day of the week", "weekday", "weekdays", "days", "dow", "dayofweek"),
  QUARTER("a quarter", "quarter", "quarters"),
  ERA("an era", "era", "eras"),
  DAY_PERIOD("a half of the day", "ampm", "meridiem", "dayperiod", "dayperiods"),
  RELATIVE_DAY("a day seen from today", "relative"),
  PERIOD("a time seen from now", "period", "periods", "range", "ranges", "relative"),
  DATE_FIELD("a part of a date", "datetime", "datefield", "duration"),
  TIME_ZONE("a time zone", "timezone", "timezones", "tz"),
  CITY("a city", "city", "cities", "timezone", "timezones", "tz");

  private final String words;
  private final Set<String> hints;

  NameKind(String words, String... hints) {
    this.words = words;
    this.hints = Set.of(hints);
  }

  /** With its article: {@code a country}. */
  public String words() {
    return words;
  }

  /**
   * True if the word, in a key or a comment, says that a name of this kind is meant.
   *
   * @param word in lower case
   */
  boolean isMeantBy(String word) {
    return hints.contains(word);
  }
}
