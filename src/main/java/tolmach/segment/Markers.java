package tolmach.segment;

import java.util.regex.Pattern;

/** How inline codes stand in a text: {@code ⟦1⟧}, {@code ⟦/1⟧}. */
final class Markers {

  /** One marker; group 1 is the slash of a closing one, group 2 the number. */
  static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");

  private Markers() {}

  /** The text with every marker taken out, and nothing put in its place. */
  static String without(String text) {
    return MARKER.matcher(text).replaceAll("");
  }
}
