package tolmach.language;

import java.util.BitSet;
import java.util.List;

/** Chinese characters that are written in one of simplified and traditional script only. */
final class HanVariants {

  private static final String LISTS = "han-variants.txt";

  private final BitSet simplified = new BitSet();
  private final BitSet traditional = new BitSet();

  private HanVariants() {
    List<String> lines = WordLists.lines(LISTS);
    lines.get(0).codePoints().forEach(simplified::set);
    lines.get(1).codePoints().forEach(traditional::set);
  }

  static HanVariants shared() {
    return Loaded.VARIANTS;
  }

  private static final class Loaded {
    static final HanVariants VARIANTS = new HanVariants();
  }

  /**
   * How likely it is that the text is in traditional script: one half where no character tells,
   * more or less by each that does.
   */
  double traditional(List<String> words) {
    int only = 0;
    int all = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
        int character = word.codePointAt(i);
        if (traditional.get(character)) {
          only++;
          all++;
        } else if (simplified.get(character)) {
          all++;
        }
      }
    }
    return (only + 0.05) / (all + 0.1);
  }
}
