package tolmach.glossary;

import java.util.List;

/** Whether words are written as a term wants them, capitals being a name's. */
final class Casing {

  private Casing() {}

  /**
   * A word that the term writes with a capital has one in the text; one in capitals throughout has
   * at least two. In a text that is all capitals this says nothing.
   */
  static boolean fits(List<Word> term, List<Word> text, int at, boolean shouted) {
    for (int i = 0; i < term.size() && at + i < text.size(); i++) {
      Word wanted = term.get(i);
      Word word = text.get(at + i);
      if (shouted) {
        continue;
      }
      boolean capital = Character.isUpperCase(wanted.text().codePointAt(0));
      if (wanted.acronym() ? !word.acronym() : capital && !word.capitalised()) {
        return false;
      }
    }
    return true;
  }

  /** True if a text has capital letters in at least two words and no small ones. */
  static boolean shouted(List<Word> words) {
    int capitals = 0;
    for (Word word : words) {
      if (word.text().codePoints().anyMatch(Character::isLowerCase)) {
        return false;
      }
      if (word.text().codePoints().filter(Character::isUpperCase).count() > 1) {
        capitals++;
      }
    }
    return capitals >= 2;
  }
}
