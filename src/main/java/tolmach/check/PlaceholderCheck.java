package tolmach.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Blocks a translation whose inline codes are not those of the source: one lost, one added, or a
 * pair that closes before it opens or crosses another. Order is free: languages differ in it. A
 * code whose other half stands in another sentence has no pair to keep.
 */
final class PlaceholderCheck implements Check {

  @Override
  public List<Finding> findings(Comparison comparison) {
    List<String> source = markers(comparison.source());
    List<String> target = markers(comparison.target());
    var findings = new ArrayList<Finding>();
    var surplus = new TreeMap<String, Integer>();
    target.forEach(marker -> surplus.merge(marker, 1, Integer::sum));
    source.forEach(marker -> surplus.merge(marker, -1, Integer::sum));
    surplus.forEach(
        (marker, count) -> {
          if (count < 0) {
            findings.add(block("placeholder " + marker + " is missing", marker, null));
          } else if (count > 0) {
            findings.add(block("placeholder " + marker + " was added", null, marker));
          }
        });
    if (findings.isEmpty() && !isNested(target, pairs(source))) {
      String all = String.join(" ", target);
      findings.add(block("placeholders are badly paired: " + all, null, all));
    }
    return findings;
  }

  private static List<String> markers(String text) {
    var markers = new ArrayList<String>();
    Matcher matcher = Comparison.MARKER.matcher(text);
    while (matcher.find()) {
      markers.add(matcher.group());
    }
    return markers;
  }

  /** The opening markers of the codes that both open and close here. */
  private static Set<String> pairs(List<String> markers) {
    var opening = new HashSet<>(markers);
    opening.removeIf(marker -> isClosing(marker) || !markers.contains(closing(marker)));
    return opening;
  }

  private static boolean isNested(List<String> markers, Set<String> pairs) {
    Deque<String> open = new ArrayDeque<>();
    for (String marker : markers) {
      if (pairs.contains(marker)) {
        open.push(closing(marker));
      } else if (isClosing(marker) && pairs.contains(opening(marker))) {
        if (!marker.equals(open.poll())) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }

  private static boolean isClosing(String marker) {
    return marker.charAt(1) == '/';
  }

  private static String closing(String opening) {
    return "⟦/" + opening.substring(1);
  }

  private static String opening(String closing) {
    return "⟦" + closing.substring(2);
  }

  private static Finding block(String message, String source, String target) {
    return new Finding("placeholders", Severity.BLOCK, message, source, target);
  }
}
