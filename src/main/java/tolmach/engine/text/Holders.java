package tolmach.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a code or a protected part in the text that an engine sees: {@code ⟦0⟧}, {@code
 * ⟦1⟧} and so on, for engines that have learnt to copy such.
 *
 * @param count how many different ones the engine copies; 0 if none
 * @param ownMarkers true if codes are shown as the markers they are, for engines that know pairs
 */
public record Holders(int count, boolean ownMarkers) {

  /** Nothing of the kind is shown to the engine. */
  public static final Holders NONE = new Holders(0);

  /** Any number of them, beside the markers of the codes: for engines that make tags of both. */
  public static final Holders MARKERS = new Holders(Integer.MAX_VALUE, true);

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

  /**
   * @param count how many different ones the engine copies, from 0
   */
  public Holders(int count) {
    this(count, false);
  }

  static String write(int number) {
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

  /** What {@link #finder} found as it would be written had nobody disfigured it. */
  static String written(Matcher found) {
    StringBuilder text = new StringBuilder("⟦").append(found.group(1));
    found.group(2).codePoints().forEach(digit -> text.append(Character.digit(digit, 10)));
    return text.append('⟧').toString();
  }
}
