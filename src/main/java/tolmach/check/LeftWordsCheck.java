package tolmach.check;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Blocks a translation in which several words of the source in a row were left as they are. Names
 * and titles stay so in good translations: words written large do not count, and within quotation
 * marks it is only a warning. Languages of one script share words, so there it takes more of them.
 */
final class LeftWordsCheck implements Check {

  private static final String NAME = "untranslated";
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");
  private static final Pattern ADDRESS =
      Pattern.compile(".*[@/_].*|.*(?:\\p{L}\\d|\\d\\p{L}).*|.*\\p{L}\\.\\p{L}.*");
  private static final String QUOTES = "«»“”„\"";

  /** So many words in small letters stop a text, and so many are warned of. */
  private record Bounds(int stop, int warn, int run) {}

  private static final Bounds OTHER_SCRIPT = new Bounds(3, 2, 2);
  private static final Bounds SAME_SCRIPT = new Bounds(5, 4, 6);

  @Override
  public List<Finding> findings(Comparison comparison) {
    Set<Integer> from = Scripts.of(comparison.pair().source());
    Set<Integer> to = Scripts.of(comparison.pair().target());
    if (comparison.isPseudo() || from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    boolean isOther = Collections.disjoint(from, to);
    if (isOther && Scripts.lettersIn(from, comparison.targetWords()) < 8) {
      return List.of();
    }
    List<String> source = words(comparison.sourceWords());
    String[] tokens = SPACE.split(comparison.targetWords().strip());
    Bounds bounds = isOther ? OTHER_SCRIPT : SAME_SCRIPT;
    for (int i = 0; i < tokens.length; ) {
      int end = i;
      while (end < tokens.length
          && isWord(tokens[end])
          && (!isOther || isIn(from, tokens[end]))
          && has(source, tokens, i, end + 1)) {
        end++;
      }
      Finding finding = end - i < bounds.run() ? null : finding(tokens, i, end, bounds);
      if (finding != null) {
        return List.of(finding);
      }
      i = Math.max(end, i + 1);
    }
    return List.of();
  }

  private static Finding finding(String[] tokens, int from, int to, Bounds bounds) {
    int small = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      String word = bare(tokens[i]);
      small += word.length() > 1 && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
      quoted |= tokens[i].chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }
    if (small < bounds.warn()) {
      return null;
    }
    String text = String.join(" ", List.of(tokens).subList(from, to));
    Severity severity = small >= bounds.stop() && !quoted ? Severity.BLOCK : Severity.WARN;
    return new Finding(NAME, severity, "\"" + text + "\" was left as it is", text, text);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String token : SPACE.split(text.strip())) {
      words.add(bare(token).toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static boolean has(List<String> source, String[] tokens, int from, int to) {
    if (to - from == 1) {
      return source.contains(bare(tokens[from]).toLowerCase(Locale.ROOT));
    }
    var run = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      run.add(bare(tokens[i]).toLowerCase(Locale.ROOT));
    }
    return Collections.indexOfSubList(source, run) >= 0;
  }

  private static String bare(String token) {
    return MARKS.matcher(token).replaceAll("");
  }

  private static boolean isWord(String token) {
    String word = bare(token);
    return !word.isEmpty() && !ADDRESS.matcher(word).matches();
  }

  private static boolean isIn(Set<Integer> scripts, String token) {
    int first = bare(token).codePointAt(0);
    return Character.isDigit(first) || scripts.contains(UScript.getScript(first));
  }
}
