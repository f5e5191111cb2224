package tolmach.glossary;

import java.util.List;
import java.util.Set;
import tolmach.language.morphology.GrammaticalCase;
import tolmach.language.morphology.RussianTag;
import tolmach.language.morphology.Slot;

/** What a noun without a preposition is: the genitive of a noun before it, a subject, an object. */
record RussianGovernment(
    Place place, List<Word> before, int at, String governor, Set<RussianTag> nouns) {

  void narrow(Set<Slot> slots) {
    if (slots.stream().map(Slot::grammaticalCase).distinct().count() < 2) {
      return;
    }
    Set<RussianTag> tags = RussianMending.tags(governor);
    boolean afterNoun = tags.stream().anyMatch(RussianTag::isNoun);
    boolean afterVerb = tags.stream().anyMatch(tag -> tag.part().equals("VB"));
    if (afterNoun && !afterVerb && has(slots, GrammaticalCase.GENITIVE)) {
      keep(slots, GrammaticalCase.GENITIVE);
      return;
    }
    boolean nominative = has(slots, GrammaticalCase.NOMINATIVE);
    boolean accusative = has(slots, GrammaticalCase.ACCUSATIVE);
    if (nominative && (tags.stream().anyMatch(tag -> tag.part().equals("PT_Short")))) {
      keep(slots, GrammaticalCase.NOMINATIVE);
    } else if (nominative && governor.isEmpty() && predicateFollows()) {
      keep(slots, GrammaticalCase.NOMINATIVE);
    } else if (nominative && accusative && afterVerb) {
      boolean transitive =
          tags.stream().anyMatch(tag -> tag.part().equals("VB") && tag.text().contains(":TRANS:"));
      keep(
          slots,
          transitive && !maybeSubject(tags)
              ? GrammaticalCase.ACCUSATIVE
              : GrammaticalCase.NOMINATIVE);
    } else if (accusative
        && afterVerb
        && tags.stream().anyMatch(t -> t.text().contains(":TRANS:"))) {
      keep(slots, GrammaticalCase.ACCUSATIVE);
    } else if (has(slots, GrammaticalCase.GENITIVE) && negatedExistence()) {
      keep(slots, GrammaticalCase.GENITIVE);
    }
  }

  /** True if the verb before agrees with the rendering and no other word could be its subject. */
  private boolean maybeSubject(Set<RussianTag> verbs) {
    boolean agrees =
        verbs.stream()
            .filter(RussianTag::isPredicate)
            .anyMatch(
                verb ->
                    nouns.stream()
                        .anyMatch(
                            noun ->
                                noun.plural() == verb.plural()
                                    && (verb.plural() || noun.gender().equals(verb.gender()))));
    boolean other =
        before.subList(0, Math.max(0, at)).stream()
            .anyMatch(
                word ->
                    RussianMending.tags(word.text()).stream()
                        .anyMatch(tag -> tag.grammaticalCase() == GrammaticalCase.NOMINATIVE));
    return agrees && !other;
  }

  private boolean predicateFollows() {
    List<Word> after = place.after();
    return !after.isEmpty()
        && RussianMending.tags(after.get(0).text()).stream()
            .anyMatch(tag -> tag.part().equals("VB") || tag.isPredicate());
  }

  private boolean negatedExistence() {
    return governor.equalsIgnoreCase("нет") || governor.equalsIgnoreCase("не");
  }

  private static boolean has(Set<Slot> slots, GrammaticalCase one) {
    return slots.stream().anyMatch(slot -> slot.grammaticalCase() == one);
  }

  private static void keep(Set<Slot> slots, GrammaticalCase one) {
    slots.removeIf(slot -> slot.grammaticalCase() != one);
  }
}
