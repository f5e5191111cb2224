package tolmach.check.corruption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** Puts a name in the place of a word that is written large within a sentence. */
final class NameFaults {

  private static final Pattern NAMES =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{3,}(?![\\p{L}-])");

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "en",
          List.of(
              "Harrison", "Morales", "Kowalski", "Lindgren", "Okonkwo", "Petrenko", "Nakamura", "Dubois"),
          "ru",
          List.of(
              "Харрисон", "Моралес", "Ковальский", "Линдгрен", "Оконкво", "Петренко", "Накамура",
              "Дюбуа"));

  private NameFaults() {}

  static Optional<String> replaced(LanguageTag language, String text, RandomGenerator random) {
    List<String> others = OTHERS.get(language.language().value());
    return others == null
        ? Optional.empty()
        : Places.any(NAMES, text, random)
            .map(
                place ->
                    Places.replaced(text, place, others.get(random.nextInt(others.size()))));
  }
}
