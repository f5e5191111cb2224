package tolmach.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.GrammaticalCase;
import tolmach.language.morphology.Morphology;
import tolmach.language.morphology.RussianPhrase;
import tolmach.language.morphology.RussianTag;
import tolmach.language.morphology.Slot;

/**
 * Which cases and numbers a rendering may be in, by its own words, by those before it that agree
 * with it, and by what governs it.
 *
 * @param possible what is left when all have spoken
 * @param modifiers words before it that agree with it, from left to right
 * @param counted true if a numeral stands before it
 * @param nouns readings of its head that fit
 */
record RussianSlots(
    Set<Slot> possible, List<Word> modifiers, boolean counted, Set<RussianTag> nouns) {

  private static final Morphology RUSSIAN = Morphology.of(LanguageTag.of("ru"));
  private static final Set<String> FEW = Set.of("два", "две", "оба", "обе", "три", "четыре");

  private static final Set<String> INTO = Set.of("в", "во", "на");

  /** After these one is not in a place but comes into it. */
  private static final Set<String> MOTION =
      Set.of(
          "уйти",
          "прийти",
          "выйти",
          "войти",
          "дойти",
          "прибыть",
          "прилететь",
          "вылететь",
          "улететь",
          "поехать",
          "уехать",
          "приехать",
          "въехать",
          "отправиться",
          "направиться",
          "вернуться",
          "попасть",
          "отправить",
          "направить",
          "обратиться",
          "вступить");

  private static boolean moves(String verb) {
    return RUSSIAN.readings(verb).stream().anyMatch(reading -> MOTION.contains(reading.lemma()));
  }

  static RussianSlots of(Place place, Term term, RussianPhrase phrase) {
    List<Word> within = place.within();
    Set<RussianTag> nouns = nouns(within);
    Set<Slot> slots = nouns.stream().map(RussianSlots::slot).collect(Collectors.toSet());
    slots.addAll(asTerm(within, phrase));
    List<Word> before = place.before();
    var modifiers = new ArrayList<Word>();
    int at = before.size() - 1;
    while (at >= 0 && !slots.isEmpty() && joined(place, before, at)) {
      Set<Slot> agreeing = adjective(before.get(at).text());
      agreeing.retainAll(slots);
      if (agreeing.isEmpty()) {
        break;
      }
      slots.retainAll(agreeing);
      modifiers.add(0, before.get(at));
      at--;
    }
    String governor = at >= 0 && joined(place, before, at) ? before.get(at).text() : "";
    String verb = at > 0 ? before.get(at - 1).text() : "";
    if (INTO.contains(governor.toLowerCase(Locale.ROOT)) && moves(verb)) {
      slots.removeIf(slot -> slot.grammaticalCase() == GrammaticalCase.PREPOSITIONAL);
    }
    boolean few = FEW.contains(governor.toLowerCase(Locale.ROOT));
    boolean counted =
        few
            || RUSSIAN.readings(governor).stream()
                .anyMatch(reading -> reading.tag().startsWith("Num"));
    Optional<Set<GrammaticalCase>> governed =
        RussianPreposition.cases(governor, at > 0 ? before.get(at - 1).text() : "");
    if (governed.isPresent()) {
      slots.removeIf(slot -> !governed.get().contains(slot.grammaticalCase()));
    } else {
      slots.removeIf(slot -> slot.grammaticalCase() == GrammaticalCase.PREPOSITIONAL);
      new RussianGovernment(place, before, at, governor, nouns).narrow(slots);
    }
    Set<Slot> left = few ? counted(slots, phrase, governor) : slots;
    Set<RussianTag> fitting =
        nouns.stream().filter(tag -> left.contains(slot(tag))).collect(Collectors.toSet());
    return new RussianSlots(left, List.copyOf(modifiers), counted, fitting);
  }

  /** After two, three and four a noun is in the genitive singular; adjectives are not touched. */
  private static Set<Slot> counted(Set<Slot> slots, RussianPhrase phrase, String numeral) {
    Slot genitive = new Slot(GrammaticalCase.GENITIVE, false);
    boolean gender =
        numeral.equalsIgnoreCase("две") || numeral.equalsIgnoreCase("обе")
            ? phrase.gender().equals("Fem")
            : !phrase.gender().equals("Fem")
                || !Set.of("два", "оба").contains(numeral.toLowerCase(Locale.ROOT));
    boolean single = phrase.in(genitive).map(form -> form.indexOf(' ') < 0).orElse(false);
    return slots.contains(genitive) && gender && single && !phrase.animate()
        ? Set.of(genitive)
        : Set.of();
  }

  private static boolean joined(Place place, List<Word> before, int at) {
    int next = at + 1 < before.size() ? before.get(at + 1).start() : place.span().from();
    Word.Gap gap = Gaps.of(place.target(), before.get(at).end(), next);
    return gap == Word.Gap.SPACE;
  }

  /** Readings of the first noun with whose readings all adjectives before it agree. */
  private static Set<RussianTag> nouns(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Set<RussianTag> nouns =
          RussianMending.tags(words.get(i).text()).stream()
              .filter(RussianTag::isNoun)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      for (Word before : words.subList(0, i)) {
        Set<RussianTag> agreeing = RussianMending.tags(before.text());
        nouns.removeIf(noun -> agreeing.stream().noneMatch(tag -> agrees(tag, noun)));
      }
      if (nouns.isEmpty()) {
        continue;
      }
      namesAfter(words, i, nouns);
      return nouns;
    }
    return words.size() == 1 ? adjectives(words.get(0).text()) : new LinkedHashSet<>();
  }

  /** An adjective that stands for a noun. */
  private static Set<RussianTag> adjectives(String word) {
    return RussianMending.tags(word).stream()
        .filter(RussianTag::agrees)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A first name agrees with the surname after it. */
  private static void namesAfter(List<Word> words, int head, Set<RussianTag> nouns) {
    boolean name =
        Character.isUpperCase(words.get(head).text().charAt(0))
            && nouns.stream().anyMatch(tag -> tag.text().startsWith("NN:Name"));
    if (!name) {
      return;
    }
    nouns.removeIf(tag -> !tag.text().startsWith("NN:Name"));
    for (Word word : words.subList(head + 1, words.size())) {
      Set<RussianTag> tags = RussianMending.tags(word.text());
      if (!tags.isEmpty()) {
        nouns.removeIf(
            noun ->
                tags.stream()
                    .noneMatch(
                        tag ->
                            tag.grammaticalCase() == null
                                || tag.grammaticalCase() == noun.grammaticalCase()
                                    && tag.plural() == noun.plural()
                                    && tag.gender().equals(noun.gender())));
      }
    }
  }

  private static boolean agrees(RussianTag adjective, RussianTag noun) {
    return adjective.agrees()
        && adjective.grammaticalCase() == noun.grammaticalCase()
        && adjective.plural() == noun.plural()
        && (adjective.plural() || adjective.gender().equals(noun.gender()));
  }

  private static Set<Slot> adjective(String word) {
    return RussianMending.tags(word).stream()
        .filter(RussianTag::agrees)
        .map(RussianSlots::slot)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A misspelt name: the cases in which a word of the term is written as in the rendering. */
  private static Set<Slot> asTerm(List<Word> words, RussianPhrase phrase) {
    var slots = new LinkedHashSet<Slot>();
    for (GrammaticalCase each : GrammaticalCase.values()) {
      Slot slot = new Slot(each, phrase.pluralOnly());
      List<String> form =
          phrase.in(slot).map(text -> List.of(text.split("[\\s-]+"))).orElse(List.of());
      boolean known = words.stream().noneMatch(word -> RUSSIAN.readings(word.text()).isEmpty());
      for (int i = 0; i < form.size() && form.size() == words.size() && !known; i++) {
        if (form.get(i).equals(words.get(i).text()) && !form.get(i).isEmpty()) {
          slots.add(slot);
        }
      }
    }
    return slots;
  }

  private static Slot slot(RussianTag tag) {
    return new Slot(tag.grammaticalCase(), tag.plural());
  }
}
