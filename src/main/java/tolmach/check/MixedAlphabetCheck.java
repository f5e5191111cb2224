package tolmach.check;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks a translation with a word of letters of two alphabets, which looks right and is found by
 * no search: a Cyrillic а in a Latin name. Unless the source has that word too.
 */
final class MixedAlphabetCheck implements Check {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Set<Integer> ALPHABETS =
      Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK);

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    var mixed = new TreeSet<String>();
    Matcher matcher = WORD.matcher(comparison.targetWords());
    while (matcher.find()) {
      if (isMixed(matcher.group()) && !comparison.sourceWords().contains(matcher.group())) {
        mixed.add(matcher.group());
      }
    }
    var findings = new ArrayList<Finding>();
    mixed.forEach(
        word ->
            findings.add(
                new Finding(
                    "alphabet",
                    Severity.BLOCK,
                    word + " has letters of two alphabets",
                    null,
                    word)));
    return findings;
  }

  private static boolean isMixed(String word) {
    int first = UScript.INVALID_CODE;
    for (int i = 0; i < word.length(); i++) {
      int script = UScript.getScript(word.charAt(i));
      if (ALPHABETS.contains(script)) {
        if (first != UScript.INVALID_CODE && first != script) {
          return true;
        }
        first = script;
      }
    }
    return false;
  }
}
