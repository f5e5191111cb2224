package tolmach.glossary;

import java.util.List;
import java.util.Locale;
import tolmach.language.morphology.Morphology;
import tolmach.language.morphology.Reading;

/**
 * A form that may be a verb's as well as a noun's, as {@code стали}, and which of them it is here:
 * the noun's after a preposition, an adjective, or a noun that could not be the verb's subject.
 */
final class VerbOrNoun {

  private VerbOrNoun() {}

  static boolean isVerb(TermPattern pattern, List<Word> words, int at, Morphology morphology) {
    Term term = pattern.term();
    if (term.partOfSpeech() == PartOfSpeech.VERB) {
      return false;
    }
    List<Reading> verbs =
        morphology.readings(words.get(at).text()).stream()
            .filter(reading -> reading.tag().startsWith("VB"))
            .filter(reading -> !reading.lemma().equals(term.text().toLowerCase(Locale.ROOT)))
            .toList();
    if (verbs.isEmpty() || pattern.words().get(0).acronym()) {
      return false;
    }
    if (at == 0 || words.get(at).gap() != Word.Gap.SPACE) {
      return true;
    }
    List<Reading> before = morphology.readings(words.get(at - 1).text());
    boolean leads =
        before.stream()
            .anyMatch(
                reading ->
                    reading.tag().equals("PREP")
                        || reading.tag().startsWith("ADJ:")
                        || reading.tag().startsWith("PT:"));
    boolean noun = before.stream().anyMatch(reading -> reading.tag().startsWith("NN"));
    return !leads && !(noun && !subject(before, verbs));
  }

  private static boolean subject(List<Reading> nouns, List<Reading> verbs) {
    return nouns.stream()
        .filter(noun -> noun.tag().endsWith(":Nom"))
        .anyMatch(
            noun -> {
              boolean several = noun.tag().contains(":PL:");
              return verbs.stream().anyMatch(verb -> verb.tag().contains(":PL") == several);
            });
  }
}
