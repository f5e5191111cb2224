package tolmach.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/** What can be counted in a source and its translation without judging either. */
public final class Sides {

  /** Addresses, handles and whatever mixes letters with digits: they stay as they are. */
  private static final Pattern FIXED =
      Pattern.compile(
          "[@#][\\p{L}\\p{N}_]{2,}"
              + "|[\\p{L}\\p{N}._-]+@[\\p{L}\\p{N}.-]+"
              + "|(?:https?://|www\\.)\\S+"
              + "|(?=\\S*\\p{L})(?=\\S*\\d)\\p{Lu}[\\p{L}\\d-]+");

  private Sides() {}

  /**
   * What of a source must be found in its translation: numbers in digits by their value, inline
   * codes, addresses, handles and names with digits to the letter.
   *
   * @param said how many different ones the source has
   * @param lost how many of them the translation does not have
   */
  public record Entities(int said, int lost) {

    /** From 0 to 1; 0 where there was nothing to lose. */
    public double lostShare() {
      return said == 0 ? 0 : (double) lost / said;
    }
  }

  /** Letters and digits; an ideograph or a syllable weighs as much as three letters. */
  public static int weight(String text) {
    return LengthCheck.weight(text);
  }

  /**
   * Looks for what must come back.
   *
   * @param source with markers of inline codes
   * @param target with markers of inline codes
   */
  public static Entities entities(LanguagePair pair, String source, String target) {
    boolean hasDigits = source.codePoints().anyMatch(Character::isDigit);
    boolean hasFixed = hasDigits || source.indexOf('@') >= 0 || source.indexOf('#') >= 0;
    if (!hasFixed && source.indexOf("www.") < 0 && source.indexOf("://") < 0) {
      return new Entities(0, 0);
    }
    Set<String> fixed = fixed(source);
    int lost = (int) fixed.stream().filter(one -> !target.contains(one)).count();
    int said = fixed.size();
    if (hasDigits) {
      var comparison = new Comparison(pair, source, target);
      List<NumberFact> numbers = comparison.sourceNumbers().written();
      NumberReader.Numbers other = comparison.targetNumbers();
      said += numbers.size();
      lost += (int) numbers.stream().filter(number -> !isThere(number, other)).count();
    }
    return new Entities(said, lost);
  }

  private static boolean isThere(NumberFact number, NumberReader.Numbers other) {
    return number.isSaidBy(other.said(), other.months())
        || Conversions.excuse(number.values(), number.after(), other.said());
  }

  private static Set<String> fixed(String text) {
    var all = new LinkedHashSet<String>();
    Matcher markers = Comparison.MARKER.matcher(text);
    while (markers.find()) {
      all.add(markers.group());
    }
    Matcher matcher = FIXED.matcher(text);
    while (matcher.find()) {
      all.add(matcher.group());
    }
    return all;
  }
}
