package tolmach.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tolmach.language.LanguageTag;

/** Words for numbers that CLDR does not spell out, in English and Russian. */
final class CommonNumberWords {

  private static final Map<String, BigDecimal> ENGLISH =
      table(
          "1", "a an once single",
          "2", "twice both couple pair double twin",
          "3", "triple thrice",
          "0.5", "half");

  private static final Map<String, BigDecimal> RUSSIAN =
      table(
          "0.5", "половина половины половине половину половиной полгода полчаса",
          "1.5", "полтора полторы полутора",
          "2",
              "дважды вдвое двое двоих двоим оба обе обоих обеих обоим обеим обоими пара пары пару",
          "3", "трижды втрое трое троих троим тройка тройки тройку",
          "4", "четверо четверых четверка четверки четверку",
          "5", "пятеро пятерых пятерка пятерки пятерку",
          "6", "шестеро шестерых шестерка шестерки шестерку",
          "7", "семеро семерых семерка семерки семерку семерке семеркой",
          "8", "восьмерка восьмерки восьмерку восьмерке восьмеркой",
          "9", "девятка девятки девятку",
          "10", "десятка десятки десятку десятке",
          "24", "сутки суток суткам сутками сутках",
          "20", "двадцатка двадцатки двадцатку двадцатке двадцаткой");

  private CommonNumberWords() {}

  static Map<String, BigDecimal> of(LanguageTag language) {
    return switch (language.language().value()) {
      case "en" -> ENGLISH;
      case "ru" -> RUSSIAN;
      default -> Map.of();
    };
  }

  private static Map<String, BigDecimal> table(String... valuesAndWords) {
    var table = new HashMap<String, BigDecimal>();
    for (int i = 0; i < valuesAndWords.length; i += 2) {
      for (String word : valuesAndWords[i + 1].split(" ")) {
        table.put(word, new BigDecimal(valuesAndWords[i]));
      }
    }
    return Map.copyOf(table);
  }
}
