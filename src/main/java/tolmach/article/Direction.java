package tolmach.article;

import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * The direction a language is written in, and what of a text runs the other way (UAX #9).
 *
 * @param rightToLeft as Arabic, Hebrew and Persian
 */
record Direction(boolean rightToLeft) {

  /** Keeps its content from taking part in the order of what stands round it. */
  static final char ISOLATE = '\u2068';

  /** Ends an isolate. */
  static final char END_OF_ISOLATE = '\u2069';

  private static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");

  /** A run in a text, with the markers that belong to it. */
  record Run(int start, int end) {}

  static Direction of(LanguageTag language) {
    return new Direction(
        language.isKnown() && ULocale.forLanguageTag(language.value()).isRightToLeft());
  }

  /** The word that HTML has for it. */
  String word() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /** True if a text is written the other way and nothing in it this way. */
  boolean isContradictedBy(String text) {
    boolean contradicts = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      byte kind = Character.getDirectionality(text.codePointAt(i));
      boolean leftToRight = kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
      if (rightToLeft ? isRightToLeft(kind) : leftToRight) {
        return false;
      }
      contradicts |= leftToRight || isRightToLeft(kind);
    }
    return contradicts;
  }

  /**
   * Words of left-to-right scripts in a right-to-left text. A run goes on over spaces, digits and
   * markers; where it would tear a pair of markers apart it is left out.
   *
   * @param opens true for a marker that opens a pair, false for one that stands alone
   */
  List<Run> foreignRuns(String text, Predicate<String> opens) {
    var runs = new ArrayList<Run>();
    if (!rightToLeft) {
      return runs;
    }
    int start = -1;
    int end = -1;
    var marker = MARKER.matcher(text);
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '⟦' && marker.region(i, text.length()).lookingAt()) {
        i = marker.end();
        continue;
      }
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      byte kind = Character.getDirectionality(point);
      if (kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        start = start < 0 ? i : start;
        end = next;
      } else if (start >= 0 && end == i && belongs(point)) {
        end = next;
      } else if (isRightToLeft(kind) && start >= 0) {
        add(text, start, end, opens, runs);
        start = -1;
      }
      i = next;
    }
    if (start >= 0) {
      add(text, start, end, opens, runs);
    }
    return runs;
  }

  /** What is part of the word it follows: F-16, C++, 20°. */
  private static boolean belongs(int point) {
    return Character.isDigit(point) || "+#%°'’-_/@&".indexOf(point) >= 0;
  }

  private static boolean isRightToLeft(byte kind) {
    return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static void add(
      String text, int first, int last, Predicate<String> opens, List<Run> runs) {
    int start = first;
    int end = last;
    var run = Unpaired.in(text.substring(start, end), opens);
    int before = markerBefore(text, start);
    while (run.closing() > 0 && before >= 0) {
      start = before;
      run = Unpaired.in(text.substring(start, end), opens);
      before = markerBefore(text, start);
    }
    var after = MARKER.matcher(text);
    while (run.opening() > 0 && after.region(end, text.length()).lookingAt()) {
      end = after.end();
      run = Unpaired.in(text.substring(start, end), opens);
    }
    if (run.opening() == 0 && run.closing() == 0) {
      runs.add(new Run(start, end));
    }
  }

  /** Where the marker begins that ends at an offset, -1 if none does. */
  private static int markerBefore(String text, int end) {
    int start = end > 0 && text.charAt(end - 1) == '⟧' ? text.lastIndexOf('⟦', end - 1) : -1;
    return start >= 0 && MARKER.matcher(text.substring(start, end)).matches() ? start : -1;
  }

  /** How many pairs begin or end in a run without their other half. */
  private record Unpaired(int opening, int closing) {

    static Unpaired in(String run, Predicate<String> opens) {
      Deque<String> open = new ArrayDeque<>();
      int closing = 0;
      var marker = MARKER.matcher(run);
      while (marker.find()) {
        if (!marker.group(1).isEmpty()) {
          closing += open.remove(marker.group(2)) ? 0 : 1;
        } else if (opens.test(marker.group())) {
          open.push(marker.group(2));
        }
      }
      return new Unpaired(open.size(), closing);
    }
  }
}
