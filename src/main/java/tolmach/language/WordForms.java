package tolmach.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Words as the statistics count them, in lower case and each once: a word that is repeated says
 * nothing new.
 *
 * @param lowered the words as they are, repetitions too
 * @param letterRuns runs of letters: {@code don}, {@code t}
 * @param pieced words cut at hyphens only: {@code don't}
 * @param letters in all letter runs together
 */
record WordForms(
    List<String> lowered, Collection<String> letterRuns, Collection<String> pieced, int letters) {

  static WordForms of(List<String> words) {
    var lowered = new ArrayList<String>(words.size());
    var letterRuns = new LinkedHashSet<String>();
    var pieced = new LinkedHashSet<String>();
    for (String word : words) {
      // İ in lower case would be i and a dot of its own
      String lower = word.replace('İ', 'i').toLowerCase(Locale.ROOT);
      lowered.add(lower);
      letterRuns(lower, letterRuns);
      int from = 0;
      for (int dash = lower.indexOf('-'); dash >= 0; dash = lower.indexOf('-', from)) {
        pieced.add(lower.substring(from, dash));
        from = dash + 1;
      }
      pieced.add(lower.substring(from));
    }
    pieced.remove("");
    int letters = 0;
    for (String run : letterRuns) {
      letters += run.length();
    }
    return new WordForms(lowered, letterRuns, pieced, letters);
  }

  private static void letterRuns(String word, Collection<String> runs) {
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || !isLetter(word, i)) {
        if (i > from) {
          runs.add(word.substring(from, i));
        }
        from = i + 1;
      }
    }
  }

  private static boolean isLetter(String word, int i) {
    char unit = word.charAt(i);
    return Character.isSurrogate(unit) || Character.isLetter(unit);
  }
}
