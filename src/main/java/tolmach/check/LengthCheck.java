package tolmach.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Locale;

/** Warns of a translation far shorter or longer than its source: something was lost or invented. */
final class LengthCheck implements Check {

  /** Below this the ratio says nothing: {@code OK} and {@code Хорошо}. */
  private static final int SHORTEST = 20;

  private static final double LEAST = 0.4;
  private static final double MOST = 2.5;

  @Override
  public List<Finding> findings(Comparison comparison) {
    int source = weight(comparison.sourceWords());
    int target = weight(comparison.targetWords());
    if (source < SHORTEST && target < SHORTEST * MOST) {
      return List.of();
    }
    double ratio = target / (double) Math.max(source, 1);
    if (ratio >= LEAST && ratio <= MOST) {
      return List.of();
    }
    return List.of(
        new Finding(
            "length",
            Severity.WARN,
            String.format(Locale.ROOT, "%.1f times as long as the source", ratio)));
  }

  /** Letters and digits; an ideograph or a syllable weighs as much as three letters. */
  static int weight(String text) {
    return text.codePoints()
        .filter(UCharacter::isLetterOrDigit)
        .map(
            letter ->
                switch (UScript.getScript(letter)) {
                  case UScript.HAN, UScript.HANGUL, UScript.HIRAGANA, UScript.KATAKANA -> 3;
                  default -> 1;
                })
        .sum();
  }
}
