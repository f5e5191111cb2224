package tolmach.check.corruption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** Puts a name in the place of the second word of one of two words: {@code Elin Marsh}. */
final class NameFaults {

  private static final Pattern NAMES =
      Pattern.compile(
          "(?<=(?<!\\p{L})\\p{Lu}\\p{Ll}{1,14} )(?!"
              + "Minister|President|Court|Secretary|Committee|Ministry|House|Union|States|Party|Council"
              + "|Republic|University|Street|Kingdom|Nations|Office|Service|Agency|Department|News|Bank"
              + "|Federation|League|Cup|Duma|Oblast|Affairs|Region|Group|Company|Times|Post|Park"
              + ")\\p{Lu}\\p{Ll}{3,}(?![\\p{L}-])");

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "en",
          List.of(
              "Harrison",
              "Morales",
              "Kowalski",
              "Lindgren",
              "Okonkwo",
              "Petrenko",
              "Nakamura",
              "Dubois"),
          "ru",
          List.of(
              "Харрисон",
              "Моралес",
              "Ковальский",
              "Линдгрен",
              "Оконкво",
              "Петренко",
              "Накамура",
              "Дюбуа"));

  private NameFaults() {}

  static Optional<String> replaced(LanguageTag language, String text, RandomGenerator random) {
    List<String> others = OTHERS.get(language.language().value());
    return others == null
        ? Optional.empty()
        : Places.any(NAMES, text, random)
            .map(place -> Places.replaced(text, place, others.get(random.nextInt(others.size()))));
  }
}
