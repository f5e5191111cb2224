package tolmach.language.morphology;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tolmach.language.LanguageTag;

/** Names of people: which are, and their cases. */
final class RussianPersons {

  private static final Morphology RUSSIAN = Morphology.of(LanguageTag.of("ru"));

  private RussianPersons() {}

  /** Two to four words with capitals, the first a first name or nothing that a dictionary knows. */
  static boolean isPerson(List<String> words) {
    boolean capitals =
        words.stream().allMatch(word -> word.matches("[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*"));
    return words.size() >= 2
        && words.size() <= 4
        && capitals
        && (first(words.get(0), "NN:Name")
            || unknown(words.get(0))
            || first(words.get(words.size() - 1), "NN:Fam"));
  }

  /** True if no dictionary has it as a noun in its basic form or as an adjective. */
  private static boolean unknown(String word) {
    return RUSSIAN.readings(word).stream()
        .map(reading -> RussianTag.of(reading.tag()))
        .noneMatch(tag -> tag.agrees() || tag.grammaticalCase() == GrammaticalCase.NOMINATIVE);
  }

  static boolean isWoman(List<String> words) {
    String first = words.get(0);
    if (first(first, "NN:Name:Fem")) {
      return true;
    }
    String last = words.get(words.size() - 1);
    return !first(first, "NN:Name:Masc")
        && (last.endsWith("ова")
            || last.endsWith("ева")
            || last.endsWith("ина")
            || last.endsWith("ская"));
  }

  private static boolean first(String name, String tag) {
    return RUSSIAN.readings(name).stream()
        .anyMatch(reading -> reading.tag().startsWith(tag) && reading.tag().endsWith(":Nom"));
  }

  static String in(List<String> words, GrammaticalCase wanted) {
    String gender = isWoman(words) ? "Fem" : "Masc";
    boolean eastern = words.size() == 3 && words.stream().allMatch(word -> word.length() <= 4);
    return IntStream.range(0, words.size())
        .mapToObj(
            i -> eastern && i < words.size() - 1 ? words.get(i) : in(words.get(i), gender, wanted))
        .collect(Collectors.joining(" "));
  }

  private static String in(String word, String gender, GrammaticalCase wanted) {
    Slot slot = new Slot(wanted, false);
    return RUSSIAN.readings(word).stream()
        .filter(
            reading ->
                List.of("NN:Name:", "NN:Fam:", "NN:Patr:").stream()
                    .anyMatch(kind -> reading.tag().equals(kind + gender + ":Sin:Nom")))
        .sorted(Comparator.comparing(reading -> !reading.lemma().equalsIgnoreCase(word)))
        .flatMap(
            reading ->
                RussianPhrase.best(
                    RUSSIAN.forms(
                        new Reading(reading.lemma(), RussianTag.of(reading.tag()).noun(slot))),
                    word)
                    .stream())
        .findFirst()
        .map(form -> RussianPhrase.like(word, form))
        .orElseGet(() -> RussianNames.decline(word, gender, true, wanted));
  }
}
