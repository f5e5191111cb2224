package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tolmach.language.morphology.GrammaticalCase;
import tolmach.language.morphology.RussianPhrase;
import tolmach.language.morphology.RussianTag;
import tolmach.language.morphology.Slot;

/** Makes the predicate agree where a term becomes the subject. */
final class RussianSubject {

  private RussianSubject() {}

  /**
   * Adds what has to change beside the term.
   *
   * @return false if something would have to change that is not beside it
   */
  static boolean agree(
      Place place, RussianPhrase phrase, RussianSlots slots, Slot slot, List<Edit> edits) {
    boolean same =
        slots.nouns().stream()
            .anyMatch(
                noun ->
                    noun.grammaticalCase() == slot.grammaticalCase()
                        && noun.plural() == (slot.plural() || phrase.pluralOnly())
                        && (noun.plural() || noun.gender().equals(phrase.gender())));
    if (same || (slots.nouns().isEmpty() && !phrase.fixed())) {
      return true;
    }
    if (refersBack(place)) {
      return false;
    }
    if (slot.grammaticalCase() != GrammaticalCase.NOMINATIVE) {
      return true;
    }
    List<Word> predicates = predicates(place, slots);
    boolean numberChanges = !slot.plural() && phrase.pluralOnly();
    if (predicates.isEmpty()) {
      return !numberChanges;
    }
    if (predicates.size() > 1 || phrase.gender().isEmpty()) {
      return false;
    }
    Word predicate = predicates.get(0);
    Optional<String> agreeing = phrase.predicate(predicate.text(), slot.plural());
    agreeing.ifPresent(form -> edits.add(new Edit(predicate.start(), predicate.end(), form)));
    return agreeing.isPresent();
  }

  /** Past tenses and short forms of the sentence that agree with what stood here. */
  private static List<Word> predicates(Place place, RussianSlots slots) {
    var found = new ArrayList<Word>();
    var words = new ArrayList<Word>(place.before());
    words.addAll(place.after());
    for (Word word : words) {
      boolean agrees =
          RussianMending.tags(word.text()).stream()
              .filter(RussianTag::isPredicate)
              .anyMatch(
                  tag ->
                      slots.nouns().stream()
                          .anyMatch(
                              noun ->
                                  tag.plural() == noun.plural()
                                      && (tag.plural() || tag.gender().equals(noun.gender()))));
      if (agrees) {
        found.add(word);
      }
    }
    return found;
  }

  /** A relative clause after the rendering takes its gender from it. */
  private static boolean refersBack(Place place) {
    List<Word> after = place.after();
    return !after.isEmpty()
        && after.get(0).gap() == Word.Gap.COMMA
        && (after.get(0).text().startsWith("котор")
            || RussianMending.tags(after.get(0).text()).stream().anyMatch(RussianTag::agrees));
  }
}
