package tolmach.language.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A language for which there is neither a dictionary nor a stemmer, as Ukrainian or Polish: a form
 * is taken for a word's if it begins with the word without its last vowel and has at most three
 * letters more. Where sounds change before an ending ({@code Прага}, {@code Празі}) it does not
 * find the form; a person approves such forms of a term.
 */
final class PrefixMorphology implements Morphology {

  private static final int LONGEST_ENDING = 3;
  private static final int SHORTEST_STEM = 3;

  private final RememberedKeys keys = new RememberedKeys(PrefixMorphology::prefixes);

  @Override
  public Set<String> found(String form) {
    return keys.of(form);
  }

  private static Set<String> prefixes(String form) {
    String small = form.toLowerCase(Locale.ROOT);
    var prefixes = new LinkedHashSet<String>();
    prefixes.add(small);
    for (int cut = 1; cut <= LONGEST_ENDING && small.length() - cut >= SHORTEST_STEM; cut++) {
      prefixes.add(small.substring(0, small.length() - cut));
    }
    return Set.copyOf(prefixes);
  }

  @Override
  public Set<String> sought(String word, Kind kind) {
    String small = word.toLowerCase(Locale.ROOT);
    int last = small.length() - 1;
    return last >= SHORTEST_STEM && !Spelling.allCapitals(word) && ends(small.charAt(last))
        ? Set.of(small.substring(0, last))
        : Set.of(small);
  }

  private static boolean ends(char letter) {
    return "aeiouyąęáéíóúýаеєиіїоуыюяйьэ".indexOf(letter) >= 0;
  }

  @Override
  public List<Reading> readings(String form) {
    return List.of();
  }

  @Override
  public List<String> forms(Reading reading) {
    return List.of();
  }
}
