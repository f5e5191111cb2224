package tolmach.glossary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.language.morphology.GrammaticalCase;

/** The cases that prepositions govern, and how they are written before a word. */
final class RussianPreposition {

  private static final Map<String, Set<GrammaticalCase>> CASES = new HashMap<>();

  static {
    var genitive = EnumSet.of(GrammaticalCase.GENITIVE);
    for (String word :
        List.of(
            "из",
            "изо",
            "от",
            "ото",
            "до",
            "у",
            "без",
            "для",
            "около",
            "возле",
            "после",
            "против",
            "ради",
            "вместо",
            "кроме",
            "среди",
            "из-за",
            "из-под",
            "вокруг",
            "мимо",
            "внутри",
            "вне",
            "насчёт",
            "ввиду",
            "вследствие",
            "близ",
            "вблизи",
            "вдоль",
            "накануне",
            "помимо",
            "относительно",
            "напротив",
            "посредством",
            "относительно",
            "со стороны")) {
      CASES.put(word, genitive);
    }
    for (String word : List.of("к", "ко", "благодаря", "вопреки", "согласно", "навстречу")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.DATIVE));
    }
    for (String word : List.of("через", "про", "сквозь", "несмотря на", "включая", "спустя")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.ACCUSATIVE));
    }
    for (String word : List.of("над", "надо", "перед", "передо", "между", "меж")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.INSTRUMENTAL));
    }
    for (String word : List.of("при", "о", "об", "обо")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.PREPOSITIONAL));
    }
    for (String word : List.of("в", "во", "на")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.PREPOSITIONAL, GrammaticalCase.ACCUSATIVE));
    }
    for (String word : List.of("за", "под", "подо")) {
      CASES.put(word, EnumSet.of(GrammaticalCase.INSTRUMENTAL, GrammaticalCase.ACCUSATIVE));
    }
    CASES.put("с", EnumSet.of(GrammaticalCase.INSTRUMENTAL, GrammaticalCase.GENITIVE));
    CASES.put("со", EnumSet.of(GrammaticalCase.INSTRUMENTAL, GrammaticalCase.GENITIVE));
    CASES.put("по", EnumSet.of(GrammaticalCase.DATIVE));
  }

  private RussianPreposition() {}

  /** Empty if the word is no preposition; {@code on} is the word before it. */
  static Optional<Set<GrammaticalCase>> cases(String word, String before) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.equals("на") && before.equalsIgnoreCase("несмотря")) {
      return Optional.of(EnumSet.of(GrammaticalCase.ACCUSATIVE));
    }
    return Optional.ofNullable(CASES.get(small));
  }

  /** The preposition before the place as it is written before the new word, if that is another. */
  static Optional<Edit> fit(Place place, RussianSlots slots, String form) {
    List<Word> before = place.before();
    if (before.isEmpty() || !slots.modifiers().isEmpty()) {
      return Optional.empty();
    }
    Word word = before.get(before.size() - 1);
    String old = word.text().toLowerCase(Locale.ROOT);
    String first = form.toLowerCase(Locale.ROOT).replaceAll("^[^а-яёa-z]+", "");
    String fitting =
        switch (old) {
          case "о", "об" -> first.matches("[аэиоу].*") ? "об" : "о";
          case "в", "во" -> first.matches("[вф][бвгджзклмнпрстфхцчшщ].*") ? "во" : "в";
          case "с", "со" -> first.matches("([сзшж][бвгджзклмнпрстфхцчшщ]|щ).*") ? "со" : "с";
          default -> old;
        };
    if (fitting.equals(old) || first.isEmpty()) {
      return Optional.empty();
    }
    String written =
        Character.isUpperCase(word.text().charAt(0))
            ? fitting.substring(0, 1).toUpperCase(Locale.ROOT) + fitting.substring(1)
            : fitting;
    return Optional.of(new Edit(word.start(), word.end(), written));
  }
}
