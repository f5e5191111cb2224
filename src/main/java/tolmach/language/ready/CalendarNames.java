package tolmach.language.ready;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DateTimePatternGenerator.DisplayWidth;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.function.Consumer;

/** Months, weekdays, quarters, eras and the parts of a date, as they stand alone. */
final class CalendarNames {

  private static final Map<Integer, String> FIELDS =
      Map.ofEntries(
          Map.entry(DateTimePatternGenerator.ERA, "era"),
          Map.entry(DateTimePatternGenerator.YEAR, "year"),
          Map.entry(DateTimePatternGenerator.QUARTER, "quarter"),
          Map.entry(DateTimePatternGenerator.MONTH, "month"),
          Map.entry(DateTimePatternGenerator.WEEK_OF_YEAR, "week"),
          Map.entry(DateTimePatternGenerator.WEEK_OF_MONTH, "week-of-month"),
          Map.entry(DateTimePatternGenerator.WEEKDAY, "weekday"),
          Map.entry(DateTimePatternGenerator.DAY, "day"),
          Map.entry(DateTimePatternGenerator.DAY_OF_YEAR, "day-of-year"),
          Map.entry(DateTimePatternGenerator.HOUR, "hour"),
          Map.entry(DateTimePatternGenerator.MINUTE, "minute"),
          Map.entry(DateTimePatternGenerator.SECOND, "second"),
          Map.entry(DateTimePatternGenerator.ZONE, "zone"));

  private CalendarNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    var symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
    series(NameKind.MONTH, names, months(symbols, true), months(symbols, false));
    series(NameKind.WEEKDAY, names, weekdays(symbols, true), weekdays(symbols, false));
    series(NameKind.QUARTER, names, quarters(symbols, true), quarters(symbols, false));
    series(NameKind.ERA, names, symbols.getEraNames(), symbols.getEras());
    String[] halves = symbols.getAmPmStrings();
    for (int i = 0; i < halves.length; i++) {
      names.accept(Name.rare(NameKind.DAY_PERIOD, "half/" + i, halves[i]));
    }
    DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
    FIELDS.forEach(
        (field, id) -> {
          String name = generator.getFieldDisplayName(field, DisplayWidth.WIDE);
          names.accept(Name.plain(NameKind.DATE_FIELD, "field/" + id, name));
        });
  }

  private static void series(
      NameKind kind, Consumer<Name> names, String[] wide, String[] abbreviated) {
    for (int i = 0; i < wide.length; i++) {
      names.accept(Name.plain(kind, kind + "/" + i, wide[i]));
    }
    for (int i = 0; i < abbreviated.length; i++) {
      names.accept(Name.rare(kind, kind + "/" + i + "/short", abbreviated[i]));
    }
  }

  private static String[] months(DateFormatSymbols symbols, boolean wide) {
    return symbols.getMonths(DateFormatSymbols.STANDALONE, width(wide));
  }

  private static String[] weekdays(DateFormatSymbols symbols, boolean wide) {
    return symbols.getWeekdays(DateFormatSymbols.STANDALONE, width(wide));
  }

  private static String[] quarters(DateFormatSymbols symbols, boolean wide) {
    return symbols.getQuarters(DateFormatSymbols.STANDALONE, width(wide));
  }

  private static int width(boolean wide) {
    return wide ? DateFormatSymbols.WIDE : DateFormatSymbols.ABBREVIATED;
  }
}
