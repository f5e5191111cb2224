package tolmach.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;
import tolmach.language.morphology.RussianPhrase;
import tolmach.language.morphology.RussianTag;
import tolmach.language.morphology.Slot;

/**
 * Puts a Russian term in a place, in the case and number that stood there, and makes agree what
 * agreed: the words before it, and the predicate beside it.
 */
final class RussianMending {

  private static final Morphology RUSSIAN = Morphology.of(LanguageTag.of("ru"));

  private final Place place;
  private final Term term;
  private final RussianPhrase phrase;
  private final RussianSlots slots;

  private RussianMending(Place place, Term term, RussianPhrase phrase, RussianSlots slots) {
    this.place = place;
    this.term = term;
    this.phrase = phrase;
    this.slots = slots;
  }

  /**
   * @param several true if the source speaks of several
   */
  static Optional<String> of(Place place, Term term, boolean several) {
    if (term.partOfSpeech() == PartOfSpeech.VERB) {
      return verb(place, term);
    }
    boolean name = term.partOfSpeech() == PartOfSpeech.PROPER_NOUN;
    Optional<RussianPhrase> phrase = RussianPhrase.of(term.text(), name);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    RussianSlots slots = RussianSlots.of(place, term, phrase.get());
    var mended = new LinkedHashSet<Optional<String>>();
    for (Slot slot : slots.possible()) {
      boolean rightNumber =
          slots.counted()
              || phrase.get().pluralOnly()
              || phrase.get().fixed()
              || slot.plural() == several;
      if (rightNumber) {
        mended.add(new RussianMending(place, term, phrase.get(), slots).in(slot));
      }
    }
    return mended.size() == 1 ? mended.iterator().next() : Optional.empty();
  }

  /** Only where an infinitive stands for an infinitive. */
  private static Optional<String> verb(Place place, Term term) {
    List<Word> words = place.within();
    boolean infinitive =
        words.size() == 1
            && RUSSIAN.readings(words.get(0).text()).stream()
                .anyMatch(reading -> reading.tag().startsWith("VB:INF"));
    return infinitive && term.text().indexOf(' ') < 0
        ? Optional.of(place.with(term.text()))
        : Optional.empty();
  }

  private Optional<String> in(Slot slot) {
    Optional<String> form = approved(slot).or(() -> phrase.in(slot));
    if (form.isEmpty()) {
      return Optional.empty();
    }
    var edits = new ArrayList<Edit>();
    edits.add(new Edit(place.span().from(), place.span().to(), place.cased(form.get())));
    for (Word modifier : slots.modifiers()) {
      Optional<String> agreeing =
          phrase.fixed() ? Optional.empty() : phrase.agreeing(modifier.text(), slot);
      if (agreeing.isEmpty()) {
        return Optional.empty();
      }
      edits.add(new Edit(modifier.start(), modifier.end(), agreeing.get()));
    }
    if (!RussianSubject.agree(place, phrase, slots, slot, edits)) {
      return Optional.empty();
    }
    RussianPreposition.fit(place, slots, form.get()).ifPresent(edits::add);
    return Optional.of(Edit.all(place.target(), edits));
  }

  /** A form that a person has approved, written {@code gen.sg=…}. */
  private Optional<String> approved(Slot slot) {
    boolean plural = slot.plural() || phrase.pluralOnly();
    String key = new Slot(slot.grammaticalCase(), plural) + "=";
    return term.forms().stream()
        .filter(form -> form.toLowerCase(Locale.ROOT).startsWith(key))
        .map(form -> form.substring(key.length()).strip())
        .findFirst();
  }

  /** What the form of a word may be as a noun or with one. */
  static Set<RussianTag> tags(String word) {
    var tags = new LinkedHashSet<RussianTag>();
    RUSSIAN.readings(word).forEach(reading -> tags.add(RussianTag.of(reading.tag())));
    return tags;
  }
}
