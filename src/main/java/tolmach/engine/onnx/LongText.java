package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence that is too long for a model, preferably between clauses, nearest to the middle,
 * and loses nothing of it.
 */
final class LongText {

  private static final Pattern CLAUSE =
      Pattern.compile("(?<=[,;:.!?…][»”’\")]?)\\s+|\\s+(?=[—–-]\\s)");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  /** How far from an end a cut between clauses must be, as a part of the whole. */
  private static final double EDGE = 0.15;

  /** A part and the white space that followed it. */
  record Part(String text, String gap) {}

  private LongText() {}

  /** Parts that all fit, but for what cannot be cut. */
  static List<Part> split(String text, Predicate<String> fits) {
    List<Part> parts = new ArrayList<>();
    split(text, "", fits, parts);
    return parts;
  }

  private static void split(String text, String gap, Predicate<String> fits, List<Part> parts) {
    int[] cut = fits.test(text) ? null : cut(text);
    if (cut == null) {
      parts.add(new Part(text, gap));
      return;
    }
    split(text.substring(0, cut[0]), text.substring(cut[0], cut[1]), fits, parts);
    split(text.substring(cut[1]), gap, fits, parts);
  }

  /** Where the gap begins and ends; null if there is no place for one. */
  private static int[] cut(String text) {
    int[] clause = nearest(CLAUSE, text, (int) (text.length() * EDGE));
    if (clause != null) {
      return clause;
    }
    int[] space = nearest(SPACE, text, 0);
    return space != null ? space : anywhere(text);
  }

  private static int[] nearest(Pattern gap, String text, int margin) {
    int middle = text.length() / 2;
    int[] best = null;
    Matcher matcher = gap.matcher(text);
    while (matcher.find()) {
      boolean inside = matcher.start() > margin && matcher.end() < text.length() - margin;
      if (inside
          && (best == null || Math.abs(matcher.start() - middle) < Math.abs(best[0] - middle))) {
        best = new int[] {matcher.start(), matcher.end()};
      }
    }
    return best;
  }

  private static int[] anywhere(String text) {
    int middle = text.length() / 2;
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      if (marker.start() < middle && middle < marker.end()) {
        middle = marker.end() < text.length() ? marker.end() : marker.start();
      }
    }
    if (middle > 0 && middle < text.length() && Character.isLowSurrogate(text.charAt(middle))) {
      middle--;
    }
    return middle > 0 && middle < text.length() ? new int[] {middle, middle} : null;
  }
}
