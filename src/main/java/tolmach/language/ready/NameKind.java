package tolmach.language.ready;

import java.util.Set;

/** What a name is the name of. */
public enum NameKind {
  LANGUAGE("a language", "language", "lang", "locale"),
  SCRIPT("a script", "script", "alphabet"),
  COUNTRY("a country", "country", "countrie", "region", "territory", "territorie", "nation"),
  CURRENCY("a currency", "currency", "currencie", "money"),
  UNIT("a unit", "unit", "measure", "measurement"),
  MONTH("a month", "month"),
  WEEKDAY("a day of the week", "weekday", "day", "dow"),
  QUARTER("a quarter", "quarter"),
  ERA("an era", "era"),
  DAY_PERIOD("a half of the day", "ampm", "meridiem", "dayperiod", "meridian"),
  RELATIVE_DAY("a day seen from today", "relative"),
  PERIOD("a time seen from now", "period", "range", "relative"),
  DATE_FIELD("a part of a date", "field", "datetime", "duration"),
  TIME_ZONE("a time zone", "timezone", "zone", "tz"),
  CITY("a city", "city", "citie", "timezone", "zone", "tz");

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
   * @param word in lower case, without the s of the plural
   */
  boolean isMeantBy(String word) {
    return hints.contains(word);
  }
}
