package tolmach.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tolmach.language.morphology.Morphology;

/**
 * A term as it is looked for: for each of its words the keys under which it is found, and how it
 * must be written.
 *
 * @param words of the term, their keys those that are sought
 * @param approved further forms that a person has given, each as its words
 */
record TermPattern(Term term, List<Word> words, List<List<Word>> approved) {

  static TermPattern of(Term term, Morphology morphology) {
    String text = term.text();
    if (term.partOfSpeech() == PartOfSpeech.VERB && text.regionMatches(true, 0, "to ", 0, 3)) {
      text = text.substring(3);
    }
    Morphology.Kind kind =
        switch (term.partOfSpeech()) {
          case VERB -> Morphology.Kind.VERB;
          case PROPER_NOUN -> Morphology.Kind.NAME;
          default -> Morphology.Kind.NOMINAL;
        };
    List<Word> words = Words.of(text, word -> morphology.sought(word, kind));
    var approved = new ArrayList<List<Word>>();
    for (String form : term.forms()) {
      String plain = form.substring(form.indexOf('=') + 1);
      approved.add(Words.of(plain, word -> Set.of(word.toLowerCase(java.util.Locale.ROOT))));
    }
    return new TermPattern(term, words, List.copyOf(approved));
  }

  /** True if nothing can be looked for: the term has no letter and no digit. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * How many words of a text, from one on, are this term in some form; 0 if they are not.
   *
   * @param shouted true if the text is in capitals throughout, so that they say nothing
   */
  int length(List<Word> text, int at, boolean shouted) {
    for (List<Word> form : approved) {
      if (fits(form, text, at, true) && Casing.fits(words, text, at, shouted)) {
        return form.size();
      }
    }
    return fits(words, text, at, false) && Casing.fits(words, text, at, shouted) ? words.size() : 0;
  }

  private static boolean fits(List<Word> sought, List<Word> text, int at, boolean verbatim) {
    if (sought.isEmpty() || at + sought.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < sought.size(); i++) {
      Word word = text.get(at + i);
      if (i > 0 && !word.goesOn()) {
        return false;
      }
      if (!(verbatim
          ? sought.get(i).text().equalsIgnoreCase(word.text())
          : share(sought.get(i).keys(), word.keys()))) {
        return false;
      }
    }
    return true;
  }

  static boolean share(Set<String> some, Set<String> others) {
    for (String one : some) {
      if (others.contains(one)) {
        return true;
      }
    }
    return false;
  }
}
