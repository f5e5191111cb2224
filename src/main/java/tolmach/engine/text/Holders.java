package tolmach.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a code or a protected part in the text that an engine sees: {@code ⟦0⟧}, {@code
 * ⟦1⟧} and so on, for engines that have learnt to copy such.
 *
 * @param count how many different ones the engine copies; 0 if none
 */
public record Holders(int count) {

  /** Nothing of the kind is shown to the engine. */
  public static final Holders NONE = new Holders(0);

  /**
   * As they are written, and as engines disfigure them: {@code ⟦ 0 ⟧}, {@code [0]}, {@code ⟦０】}.
   */
  private static final Pattern LENIENT =
      Pattern.compile("[⟦〚【\\[]{1,2}\\s*(/?)\\s*(\\p{Nd}{1,3})\\s*[⟧〛】\\]]{1,2}");

  private static final Pattern STRICT = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");

  public Holders {
    if (count < 0) {
      throw new IllegalArgumentException("a number of holders is at least 0, got " + count);
    }
  }

  String write(int number) {
    return "⟦" + number + "⟧";
  }

  /**
   * Finds whatever looks like one.
   *
   * @param sent what the engine was given: brackets that are its own are left alone
   */
  Matcher finder(String answer, String sent) {
    boolean ownBrackets =
        sent.indexOf('[') >= 0 || sent.indexOf('【') >= 0 || sent.indexOf('〚') >= 0;
    return (ownBrackets || count == 0 ? STRICT : LENIENT).matcher(answer);
  }

  /** The number of what {@link #finder} found, -1 for one that was never written. */
  int number(Matcher found) {
    if (!found.group(1).isEmpty() || found.group(2).length() > 3) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < found.group(2).length(); i++) {
      number = number * 10 + Character.digit(found.group(2).charAt(i), 10);
    }
    return number < count ? number : -1;
  }
}
