package tolmach.language.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * A noun phrase of Russian in its basic form: adjectives, the noun they agree with, and what
 * follows and stays as it is. Of a person's name every word is inflected.
 */
public final class RussianPhrase {

  private static final Morphology RUSSIAN = Morphology.of(LanguageTag.of("ru"));
  private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*");

  private final List<String> words;
  private final List<Reading> readings;
  private final int head;
  private final RussianTag noun;
  private final boolean person;

  private RussianPhrase(
      List<String> words, List<Reading> readings, int head, RussianTag noun, boolean person) {
    this.words = words;
    this.readings = readings;
    this.head = head;
    this.noun = noun;
    this.person = person;
  }

  /**
   * @param name true if it is a proper name
   * @return empty if its head is not known for certain
   */
  public static Optional<RussianPhrase> of(String text, boolean name) {
    List<String> words = List.of(text.strip().split("\\s+"));
    if (name && RussianPersons.isPerson(words)) {
      RussianTag tag =
          RussianTag.of(
              RussianPersons.isWoman(words) ? "NN:Fam:Fem:Sin:Nom" : "NN:Fam:Masc:Sin:Nom");
      return Optional.of(new RussianPhrase(words, List.of(), words.size() - 1, tag, true));
    }
    for (int i = 0; i < words.size(); i++) {
      Optional<Reading> noun = noun(words.get(i), words.subList(0, i));
      if (noun.isPresent()) {
        RussianTag tag = RussianTag.of(noun.get().tag());
        var readings = new ArrayList<Reading>();
        for (String adjective : words.subList(0, i)) {
          readings.add(adjective(adjective, tag).orElseThrow());
        }
        readings.add(noun.get());
        return Optional.of(new RussianPhrase(words, readings, i, tag, false));
      }
      if (RUSSIAN.readings(core(words.get(i))).stream()
          .noneMatch(reading -> RussianTag.of(reading.tag()).agrees())) {
        break;
      }
    }
    return words.size() == 1 ? unknown(words) : Optional.empty();
  }

  /** A word that no dictionary has: an abbreviation or foreign letters stay, a name is declined. */
  private static Optional<RussianPhrase> unknown(List<String> words) {
    String word = core(words.get(0));
    boolean fixed = isFixed(word);
    String gender = word.endsWith("а") || word.endsWith("я") ? "Fem" : "Masc";
    RussianTag tag = RussianTag.of(fixed ? "ABR" : "NN:Inanim:" + gender + ":Sin:Nom");
    return fixed || word.indexOf('-') >= 0 || Spelling.capitalised(word)
        ? Optional.of(new RussianPhrase(words, List.of(), 0, tag, false))
        : Optional.empty();
  }

  private static boolean isFixed(String word) {
    return !CYRILLIC.matcher(word).matches() || Spelling.allCapitals(word);
  }

  private static Optional<Reading> noun(String word, List<String> adjectives) {
    return RUSSIAN.readings(core(word)).stream()
        .filter(reading -> !isFixed(core(word)))
        .filter(reading -> RussianTag.of(reading.tag()).isNoun())
        .filter(
            reading -> RussianTag.of(reading.tag()).grammaticalCase() == GrammaticalCase.NOMINATIVE)
        .filter(
            reading ->
                adjectives.stream()
                    .allMatch(a -> adjective(a, RussianTag.of(reading.tag())).isPresent()))
        .findFirst();
  }

  private static Optional<Reading> adjective(String word, RussianTag noun) {
    return RUSSIAN.readings(core(word)).stream()
        .filter(
            reading -> {
              RussianTag tag = RussianTag.of(reading.tag());
              return tag.agrees()
                  && tag.grammaticalCase() == GrammaticalCase.NOMINATIVE
                  && tag.plural() == noun.plural()
                  && (tag.plural() || tag.gender().equals(noun.gender()));
            })
        .min(Comparator.comparing(reading -> !reading.lemma().endsWith("ой")));
  }

  /** The gender of its head, {@code Masc}, {@code Fem} or {@code Neut}; "" if it is not known. */
  public String gender() {
    return noun.gender();
  }

  /** True if it has no singular, or is given in the plural. */
  public boolean pluralOnly() {
    return noun.plural();
  }

  public boolean animate() {
    return noun.animate();
  }

  /** True if it has no forms. */
  public boolean fixed() {
    return !person && noun.part().equals("ABR");
  }

  /** The phrase in a case and number; empty if it has no such form or none is known. */
  public Optional<String> in(Slot wanted) {
    if (fixed()) {
      return Optional.of(String.join(" ", words));
    }
    Slot slot = noun.plural() ? new Slot(wanted.grammaticalCase(), true) : wanted;
    if (person) {
      return slot.plural()
          ? Optional.empty()
          : Optional.of(RussianPersons.in(words, slot.grammaticalCase()));
    }
    var inflected = new ArrayList<String>(words);
    for (int i = 0; i <= head; i++) {
      Optional<String> form = form(i, slot);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      inflected.set(i, like(words.get(i), form.get()));
    }
    return Optional.of(String.join(" ", inflected));
  }

  private Optional<String> form(int i, Slot slot) {
    String word = core(words.get(i));
    if (readings.isEmpty()) {
      int hyphen = word.indexOf('-');
      String first = hyphen < 0 ? word : word.substring(0, hyphen);
      Optional<RussianPhrase> part = hyphen < 0 ? Optional.empty() : of(first, true);
      if (part.isPresent()) {
        return part.get().in(slot).map(form -> form + word.substring(hyphen));
      }
      return slot.plural()
          ? Optional.empty()
          : Optional.of(RussianNames.decline(word, gender(), false, slot.grammaticalCase()));
    }
    Reading reading = readings.get(i);
    RussianTag tag = RussianTag.of(reading.tag());
    return i == head
        ? best(RUSSIAN.forms(new Reading(reading.lemma(), tag.noun(slot))), word)
        : agreeing(reading, slot, gender(), animate(), word);
  }

  /** A form of an adjective that agrees with a noun. */
  static Optional<String> agreeing(
      Reading adjective, Slot slot, String gender, boolean animate, String word) {
    Slot asked = slot;
    if (slot.grammaticalCase() == GrammaticalCase.ACCUSATIVE
        && (slot.plural() || gender.equals("Masc"))) {
      asked =
          new Slot(animate ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE, slot.plural());
    }
    String tag = RussianTag.of(adjective.tag()).agreeing(asked, gender);
    return best(RUSSIAN.forms(new Reading(adjective.lemma(), tag)), word);
  }

  /**
   * A word that agrees with a noun, made to agree with another in the same place; empty if none of
   * its forms does.
   */
  public Optional<String> agreeing(String word, Slot slot) {
    Slot own = noun.plural() ? new Slot(slot.grammaticalCase(), true) : slot;
    return RUSSIAN.readings(word).stream()
        .filter(reading -> RussianTag.of(reading.tag()).agrees())
        .filter(reading -> RussianTag.of(reading.tag()).grammaticalCase() == slot.grammaticalCase())
        .flatMap(reading -> agreeing(reading, own, gender(), animate(), word).stream())
        .findFirst()
        .map(form -> like(word, form));
  }

  /** A verb in the past, or a short form, with this phrase as its subject. */
  public Optional<String> predicate(String word, boolean several) {
    return RUSSIAN.readings(word).stream()
        .filter(reading -> RussianTag.of(reading.tag()).isPredicate())
        .flatMap(
            reading ->
                best(
                    RUSSIAN.forms(
                        new Reading(
                            reading.lemma(),
                            RussianTag.of(reading.tag())
                                .predicate(several || noun.plural(), gender()))),
                    word)
                    .stream())
        .findFirst()
        .map(form -> like(word, form));
  }

  /**
   * Of forms of equal right the usual one: {@code -ой} rather than {@code -ою}, {@code областью}
   * rather than {@code областию}; with {@code ё} only where the basic form has it.
   */
  static Optional<String> best(List<String> forms, String given) {
    boolean yo = given.toLowerCase(Locale.ROOT).indexOf('ё') >= 0;
    String rare = given.endsWith("ь") || given.endsWith("Ь") ? "ию" : "ью";
    return forms.stream()
        .min(
            Comparator.comparing(
                form -> form.endsWith("ою") || form.endsWith("ею") || form.endsWith(rare)))
        .map(form -> yo ? form : form.replace('ё', 'е'));
  }

  /** The letters of a word, without quotation marks around it. */
  private static String core(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  /** A form with the capitals of a word and what stands around it. */
  static String like(String word, String form) {
    String core = core(word);
    int at = word.indexOf(core);
    boolean all = core.length() > 1 && Spelling.allCapitals(core);
    String[] parts = core.split("-");
    String[] formed = form.toLowerCase(Locale.ROOT).split("-");
    for (int i = 0; i < formed.length; i++) {
      boolean capital = Spelling.capitalised(i < parts.length ? parts[i] : "");
      formed[i] =
          all ? formed[i].toUpperCase(Locale.ROOT) : capital ? capital(formed[i]) : formed[i];
    }
    String letters = String.join("-", formed);
    return word.substring(0, at) + letters + word.substring(at + core.length());
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
