package tolmach.check.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, and which of them may be names by their capitals. In a headline that writes
 * every word large none can be told.
 *
 * @param all words of three letters and more
 */
record NameWords(List<Word> all) {

  /**
   * @param text without {@code 's}
   * @param capital true if only its first letter is large
   * @param initial true at the beginning of a sentence or a quotation, where every word is large
   */
  record Word(String text, boolean capital, boolean initial) {

    /** Sure to be written large for its own sake. */
    boolean isName() {
      return capital && !initial;
    }
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?");
  private static final String SKIPPED = " \u00A0\t\n«»„“”\"'’‘([{—–-*•⟧";
  private static final String ENDS = ".!?:;…|⟦/";
  private static final int SHORTEST = 3;
  private static final int LEAST_WORDS = 5;

  static NameWords of(String text) {
    var words = new ArrayList<Word>();
    int large = 0;
    int weighty = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = bare(matcher.group());
      if (word.length() < SHORTEST) {
        continue;
      }
      boolean capital = isCapital(word);
      boolean initial = capital && isInitial(text, matcher.start());
      if (word.length() > SHORTEST) {
        weighty++;
        large += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
      words.add(new Word(word, capital, initial));
    }
    boolean headline = weighty >= LEAST_WORDS && large * 10 > weighty * 7;
    return headline
        ? new NameWords(
            words.stream().map(word -> new Word(word.text(), word.capital(), true)).toList())
        : new NameWords(words);
  }

  private static String bare(String word) {
    int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
    return mark > 0 && word.length() - mark <= 3 ? word.substring(0, mark) : word;
  }

  private static boolean isCapital(String word) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInitial(String text, int start) {
    int i = start - 1;
    boolean quoted = false;
    while (i >= 0 && SKIPPED.indexOf(text.charAt(i)) >= 0) {
      quoted |= "«„“\"".indexOf(text.charAt(i)) >= 0;
      i--;
    }
    return quoted || i < 0 || ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
