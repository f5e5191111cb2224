package tolmach.worker.bundle;

import java.util.regex.Pattern;

/**
 * A translation that can be undone: every word gets a mark at its end, digits and markers stay.
 * Take the marks out of a translated file, and what still differs from its source was not
 * translated but changed.
 */
final class Marks {

  private static final String MARK = "qx";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Marks() {}

  static String on(String text) {
    return WORD.matcher(text).replaceAll("$0" + MARK);
  }

  static String off(String text) {
    return text.replace(MARK, "");
  }

  static boolean in(String text) {
    return text.contains(MARK);
  }
}
