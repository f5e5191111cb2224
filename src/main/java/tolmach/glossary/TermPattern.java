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

  /** Every part of a text that is this term in some form, in words, from left to right. */
  List<Span> all(List<Word> text, boolean shouted) {
    var all = new ArrayList<Span>(1);
    for (int at = 0; at < text.size(); at++) {
      int length = length(text, at, shouted);
      if (length > 0) {
        all.add(new Span(at, at + length));
      }
    }
    return all;
  }

  /**
   * How many words of a text, from one on, are this term in some form; 0 if they are not. Capitals
   * count where the term is a single word, and where it stays as it is.
   *
   * @param shouted true if the text is in capitals throughout, so that they say nothing
   */
  int length(List<Word> text, int at, boolean shouted) {
    if (term.status() == TermStatus.DO_NOT_TRANSLATE) {
      return verbatim(text, at) ? words.size() : 0;
    }
    for (List<Word> form : approved) {
      if (written(form, text, at)) {
        return form.size();
      }
    }
    boolean found =
        part(0, words.size(), text, at)
            && (words.size() > 1 || Casing.fits(words, text, at, shouted));
    return found ? words.size() : 0;
  }

  /**
   * True if a text's words, from one on, are some of the term's, in any form and next to another.
   */
  boolean part(int from, int to, List<Word> text, int at) {
    if (to <= from || at + to - from > text.size()) {
      return false;
    }
    for (int i = 0; i < to - from; i++) {
      Word word = text.get(at + i);
      if ((i > 0 && !word.goesOn()) || !share(words.get(from + i).keys(), word.keys())) {
        return false;
      }
    }
    return true;
  }

  private static boolean written(List<Word> form, List<Word> text, int at) {
    if (form.isEmpty() || at + form.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      Word word = text.get(at + i);
      if ((i > 0 && !word.goesOn()) || !form.get(i).text().equalsIgnoreCase(word.text())) {
        return false;
      }
    }
    return true;
  }

  /** As it stands, though an ending may follow after an apostrophe: {@code iPhone'а}. */
  private boolean verbatim(List<Word> text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String wanted = words.get(i).text();
      String word = text.get(at + i).text();
      boolean same = word.equals(wanted) || word.startsWith(wanted + "'");
      if (!same || (i > 0 && !text.get(at + i).goesOn())) {
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
