package tolmach.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Terms that share a word with a neighbour: {@code министерства иностранных дел и обороны}, {@code
 * the foreign and defence ministries}. A term's words may stand apart if a conjunction or a comma
 * follows its first part or precedes its last.
 */
final class Coordination {

  private static final int FARTHEST = 5;
  private static final Set<String> JOINS =
      Set.of("и", "или", "а", "также", "да", "and", "or", "nor", "und", "et", "y", "e", "та", "і");

  private Coordination() {}

  static boolean holds(TermPattern pattern, List<Word> text) {
    List<Word> term = pattern.words();
    for (int at = 0; at < text.size(); at++) {
      for (int first = 1; first < term.size(); first++) {
        if (pattern.part(0, first, text, at) && rest(pattern, first, text, at + first)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean rest(TermPattern pattern, int first, List<Word> text, int from) {
    int last = Math.min(from + FARTHEST, text.size());
    for (int at = from; at < last && text.get(at).gap() != Word.Gap.BREAK; at++) {
      boolean joined = at > from && (joins(text.get(from)) || joins(text.get(at - 1)));
      if (joined && pattern.part(first, pattern.words().size(), text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Word word) {
    return word.gap() == Word.Gap.COMMA || JOINS.contains(word.text().toLowerCase(Locale.ROOT));
  }
}
