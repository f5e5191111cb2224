package tolmach.article;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the line of a page that says when it was published, and nothing else. */
final class DateLine {

  private static final Pattern EDGES = Pattern.compile("[\\s,;|()·•–—-]+");

  /** Languages whose names of months and days are known, from CLDR. */
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "uk", "de", "fr", "es", "it", "pt", "pl", "nl", "tr");

  private static final Set<String> WORDS = words();

  private DateLine() {}

  /**
   * True if there are four digits or more and every word is a number, the name of a month or a day,
   * or one that goes with them: "Updated: 14 March 2026, 09:05 GMT". "GDP grows 3.5% in 2026" is
   * none.
   */
  static boolean matches(String line) {
    if (line.length() > 100 || line.chars().filter(Character::isDigit).count() < 4) {
      return false;
    }
    for (String word : EDGES.split(line)) {
      boolean number = word.chars().anyMatch(Character::isDigit) && !word.endsWith("%");
      if (!number && !word.isEmpty() && !WORDS.contains(bare(word))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words() {
    var words =
        new HashSet<>(
            Set.of(
                "published",
                "updated",
                "posted",
                "modified",
                "on",
                "at",
                "am",
                "pm",
                "a.m",
                "p.m",
                "gmt",
                "utc",
                "est",
                "edt",
                "et",
                "cet",
                "bst",
                "msk",
                "мск",
                "опубликовано",
                "обновлено",
                "в",
                "г",
                "года",
                "de",
                "del",
                "à",
                "um",
                "uhr",
                "le",
                "el"));
    for (String language : LANGUAGES) {
      var symbols = DateFormatSymbols.getInstance(new ULocale(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          for (String name : symbols.getMonths(context, width)) {
            words.add(bare(name));
          }
          for (String name : symbols.getWeekdays(context, width)) {
            words.add(bare(name));
          }
        }
      }
    }
    return Set.copyOf(words);
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[.:]+$", "");
  }
}
