package tolmach.check.corruption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Puts another word of the same kind, in the same form, in the place of one: a row holds words that
 * may take each other's place.
 */
final class WordFaults implements Corruption.PlainFault {

  static final Corruption.PlainFault SCALES =
      new WordFaults(
          List.of("thousand million billion trillion", "thousands millions billions", "mln bln"),
          List.of(
              "тыс млн млрд трлн",
              "тысяча миллион миллиард",
              "тысячи миллиона миллиарда триллиона",
              "тысяч миллионов миллиардов триллионов",
              "тысячам миллионам миллиардам",
              "тысячами миллионами миллиардами",
              "тысячах миллионах миллиардах"));

  static final Corruption.PlainFault CURRENCIES =
      new WordFaults(
          List.of(
              "dollar euro pound ruble",
              "dollars euros pounds rubles",
              "$ € £",
              "rouble euro",
              "roubles euros"),
          List.of(
              "доллар рубль фунт",
              "доллара рубля фунта евро",
              "долларов рублей фунтов иен",
              "долларам рублям фунтам",
              "долларами рублями фунтами",
              "долларах рублях фунтах",
              "доллары рубли фунты",
              "руб долл",
              "$ € £ ₽"));

  static final Corruption.PlainFault MONTHS =
      new WordFaults(
          List.of(
              "January February March April June July August September October November December"),
          List.of(
              "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
              "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
              "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
              "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю"));

  static final Corruption.PlainFault WEEKDAYS =
      new WordFaults(
          List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
          List.of(
              "понедельник вторник четверг воскресенье",
              "среду пятницу субботу",
              "среда пятница суббота",
              "понедельника вторника четверга воскресенья",
              "среды пятницы субботы"));

  static final Corruption.PlainFault SPELLED =
      new WordFaults(
          List.of(
              "three four five six seven eight nine ten eleven twelve",
              "twenty thirty forty fifty sixty seventy eighty ninety"),
          List.of(
              "три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
              "трех четырех пяти шести семи восьми девяти десяти",
              "трёх четырёх пяти шести семи",
              "тремя четырьмя пятью шестью семью",
              "трем четырем пяти шести семи",
              "двадцать тридцать сорок пятьдесят шестьдесят"));

  static final Corruption.PlainFault COMPARATORS =
      new WordFaults(
          List.of("more less", "over under", "above below", "most least"),
          List.of("более менее", "больше меньше", "свыше менее", "выше ниже"),
          "(?=\\s(?:than\\s|чем\\s)?(?:на\\s|в\\s)?[$€£]?\\d)");

  static final Corruption.PlainFault COUNTRIES =
      new WordFaults(
          List.of(
              "Russia China Germany France Japan Ukraine Turkey Iran India Brazil Poland Italy Spain Canada Mexico Egypt Syria Iraq Norway Finland Estonia"),
          List.of(
              "Россия Германия Франция Япония Индия Бразилия Турция Италия Испания Норвегия Финляндия Эстония Сирия",
              "России Германии Франции Японии Индии Бразилии Турции Италии Испании Норвегии Финляндии Эстонии Сирии",
              "Россию Германию Францию Японию Индию Бразилию Турцию Италию Испанию Норвегию Финляндию Эстонию Сирию",
              "Россией Германией Францией Японией Индией Бразилией Турцией Италией Испанией",
              "Китай Иран Ирак Египет Вьетнам",
              "Китая Ирана Ирака Египта Вьетнама",
              "Китаем Ираном Ираком Египтом Вьетнамом",
              "Китае Иране Ираке Египте Вьетнаме"));

  private final Map<String, List<Row>> rows;

  /** Words that may stand for each other, and where they are found. */
  private record Row(List<String> words, Pattern pattern) {
    static Row of(String words, String where) {
      List<String> all = List.of(words.split(" "));
      var choices = new ArrayList<String>();
      for (String word : all) {
        choices.add(
            Character.isLetter(word.charAt(0))
                ? "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})"
                : Pattern.quote(word));
      }
      return new Row(
          all, Pattern.compile("(?:" + String.join("|", choices) + ")" + where, flags(all.get(0))));
    }
  }

  /** Names are written large: {@code may} is no month. */
  private static int flags(String word) {
    return Character.isUpperCase(word.charAt(0))
        ? 0
        : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  private WordFaults(List<String> english, List<String> russian) {
    this(english, russian, "");
  }

  /**
   * @param where what must stand after the word, as a pattern
   */
  private WordFaults(List<String> english, List<String> russian, String where) {
    rows = new HashMap<>();
    rows.put("en", english.stream().map(words -> Row.of(words, where)).toList());
    rows.put("ru", russian.stream().map(words -> Row.of(words, where)).toList());
  }

  @Override
  public Optional<String> in(LanguageTag language, String text, RandomGenerator random) {
    record Place(Row row, MatchResult match) {}
    var places = new ArrayList<Place>();
    for (Row row : rows.getOrDefault(language.language().value(), List.of())) {
      row.pattern().matcher(text).results().forEach(match -> places.add(new Place(row, match)));
    }
    return Places.any(places, random)
        .map(
            place -> {
              String old = place.match().group();
              List<String> others =
                  place.row().words().stream().filter(word -> !word.equalsIgnoreCase(old)).toList();
              String other = others.get(random.nextInt(others.size()));
              boolean titled = Character.isUpperCase(old.charAt(0));
              return Places.replaced(text, place.match(), titled ? titled(other) : other);
            });
  }

  private static String titled(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
