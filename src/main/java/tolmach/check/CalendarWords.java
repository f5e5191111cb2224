package tolmach.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * The months and days of the week that a text names, as CLDR spells them; for Russian and Ukrainian
 * in every case. Safe for use by several threads.
 */
final class CalendarWords {

  /**
   * What a text names, in its order, each as often as it is named.
   *
   * @param months from 1
   * @param weekdays from 1, Sunday
   * @param perhaps months that a short form may mean
   * @param perhapsDays days that a word may mean: «среда» is an environment as well
   * @param monthWords how each month is said, where it first is
   * @param dayWords the same of each day
   */
  record Named(
      List<Integer> months,
      List<Integer> weekdays,
      Set<Integer> perhaps,
      Set<Integer> perhapsDays,
      Map<Integer, String> monthWords,
      Map<Integer, String> dayWords) {}

  /** What a word names, 0 for nothing. */
  private record Meaning(int month, int shortMonth, int day) {}

  private static final Meaning NOTHING = new Meaning(0, 0, 0);
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<LanguageTag, CalendarWords> READERS = new ConcurrentHashMap<>();

  /** Where {@code May} and {@code March} are months: after such a word, or beside a number. */
  private static final Pattern BEFORE_MONTH =
      Pattern.compile(
          ".*(?:\\b(?:in|of|since|until|till|last|this|next|by|from|to|late|early|mid|and|between|"
              + "every|before|after|through)[\\s-]|\\d(?:st|nd|rd|th)?\\s|[–—-])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern AFTER_MONTH = Pattern.compile("\\s+(?:\\d|of\\s).*", Pattern.DOTALL);

  private static final Set<String> DOUBTFUL_DAYS = Set.of("среда", "среды", "среде");

  /** «Марта» and «Мая» are women as well, before a surname. */
  private static final Set<String> WOMEN = Set.of("Марта", "Мая", "Мае", "Маю");

  private static final Pattern BEFORE_SURNAME = Pattern.compile("\\s+\\p{Lu}\\p{Ll}");
  private static final Set<String> AMBIGUOUS = Set.of("May", "March");
  private static final Map<String, List<String>> MONTH_STEMS =
      Map.of(
          "ru",
          List.of(
              "январ феврал март апрел май|мая|мае|маю|маем июн июл август сентябр октябр ноябр декабр"
                  .split(" ")),
          "uk",
          List.of(
              "січ|січень|січня|січні лют|лютий|лютого|лютому берез|березень|березня|березні квіт|квітень|квітня|квітні трав|травень|травня|травні черв|червень|червня|червні лип|липень|липня|липні серп|серпень|серпня|серпні верес жовт|жовтень|жовтня|жовтні листопад груд|грудень|грудня|грудні"
                  .split(" ")));

  private static final Map<String, List<String>> DAY_STEMS =
      Map.of(
          "ru",
          List.of(
              "воскресень понедельник вторник сред|среда|среду|среды|среде четверг пятниц суббот"
                  .split(" ")));

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> shortMonths = new HashMap<>();
  private final WordMemory<Meaning> known = new WordMemory<>();
  private final List<String> monthStems;
  private final List<String> dayStems;
  private final boolean english;

  private CalendarWords(LanguageTag language) {
    var symbols = new DateFormatSymbols(ULocale.forLanguageTag(language.value()));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      learn(symbols.getMonths(context, DateFormatSymbols.WIDE), 1, months);
      learn(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), 1, shortMonths);
      learn(symbols.getWeekdays(context, DateFormatSymbols.WIDE), 0, weekdays);
    }
    String name = language.language().value();
    monthStems = MONTH_STEMS.getOrDefault(name, List.of());
    dayStems = DAY_STEMS.getOrDefault(name, List.of());
    english = name.equals("en");
    if (english) {
      shortMonths.put("Sept", 9);
    }
  }

  static CalendarWords of(LanguageTag language) {
    return READERS.computeIfAbsent(language, CalendarWords::new);
  }

  Named read(String text) {
    var foundMonths = new ArrayList<Integer>();
    var foundDays = new ArrayList<Integer>();
    var perhaps = new TreeSet<Integer>();
    var perhapsDays = new TreeSet<Integer>();
    var monthWords = new HashMap<Integer, String>();
    var dayWords = new HashMap<Integer, String>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      Meaning meaning = meaning(word);
      if (meaning == NOTHING) {
        continue;
      }
      int month = meaning.month();
      if (month > 0 && isMeant(word, text, matcher)) {
        foundMonths.add(month);
        monthWords.putIfAbsent(month, word);
      } else {
        int brief = meaning.shortMonth();
        if (brief > 0 || month > 0) {
          perhaps.add(brief == 0 ? month : brief);
        }
      }
      int day = meaning.day();
      if (day > 0 && DOUBTFUL_DAYS.contains(word.toLowerCase(Locale.ROOT))) {
        perhapsDays.add(day);
      } else if (day > 0) {
        foundDays.add(day);
        dayWords.putIfAbsent(day, word);
      }
    }
    return new Named(
        List.copyOf(foundMonths),
        List.copyOf(foundDays),
        perhaps,
        perhapsDays,
        monthWords,
        dayWords);
  }

  /** Remembered: a text has few different words. */
  private Meaning meaning(String word) {
    return known.of(
        word,
        any -> {
          int month = of(word, months, monthStems, 1);
          int brief = shortMonths.getOrDefault(word, 0);
          int day = of(word, weekdays, dayStems, 1);
          return month + brief + day == 0 ? NOTHING : new Meaning(month, brief, day);
        });
  }

  private boolean isMeant(String word, String text, Matcher at) {
    if (!english) {
      return !WOMEN.contains(word)
          || !BEFORE_SURNAME.matcher(text).region(at.end(), text.length()).lookingAt();
    }
    return !AMBIGUOUS.contains(word)
        || AFTER_MONTH.matcher(text.substring(at.end())).matches()
        || BEFORE_MONTH.matcher(text.substring(0, at.start())).matches();
  }

  private static int of(String word, Map<String, Integer> names, List<String> stems, int first) {
    Integer known = names.get(word);
    if (known != null) {
      return known;
    }
    if (stems.isEmpty() || word.length() < 3) {
      return 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < stems.size(); i++) {
      String[] forms = stems.get(i).split("\\|");
      if (forms.length > 1) {
        for (String form : forms) {
          if (form.equals(lower)) {
            return i + first;
          }
        }
      } else if (lower.startsWith(forms[0]) && isEnding(lower.substring(forms[0].length()))) {
        return i + first;
      }
    }
    return 0;
  }

  private static boolean isEnding(String rest) {
    return rest.length() <= 3 && !rest.startsWith("ск") && !rest.startsWith("о")
        || rest.equals("ом");
  }

  private static void learn(String[] names, int first, Map<String, Integer> into) {
    for (int i = 0; i < names.length; i++) {
      String name = names[i].replace(".", "");
      if (!name.isBlank()) {
        into.putIfAbsent(name, i + first);
        into.putIfAbsent(
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), i + first);
      }
    }
  }
}
