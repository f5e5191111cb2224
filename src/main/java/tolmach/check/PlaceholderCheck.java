package tolmach.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks a translation whose inline codes are not those of the source: one lost, one added, or a
 * pair that closes before it opens or crosses another, unless they cross in the source. Order is
 * free: languages differ in it. A code whose other half stands in another sentence has no pair to
 * keep.
 */
final class PlaceholderCheck implements Check {

  /** As they stand in a text that nobody has read for its codes: {@code {name}}, {@code %1$s}. */
  private static final Pattern RAW =
      Pattern.compile(
          "\\$?\\{\\{?\\s?[A-Za-z0-9_.-]{1,40}\\s?\\}?\\}|(?<![\\d%])%(?:\\d\\$)?(?:[sdif@]|\\.\\df)(?![\\p{L}\\d])"
              + "|</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\\s[^<>]{0,200})?/?>");

  @Override
  public List<Finding> findings(Comparison comparison) {
    List<String> source = markers(comparison.source());
    List<String> target = markers(comparison.target());
    var findings = new ArrayList<Finding>();
    var surplus = new TreeMap<String, Integer>();
    if (!comparison.isPseudo()) { // which is made of every letter
      addRaw(RAW.matcher(comparison.source()), surplus, -1);
      addRaw(RAW.matcher(comparison.target()), surplus, 1);
    }
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
    if (findings.isEmpty() && !isPaired(source, target)) {
      String all = String.join(" ", target);
      findings.add(block("placeholders are badly paired: " + all, null, all));
    }
    return findings;
  }

  private static void addRaw(Matcher raw, Map<String, Integer> surplus, int by) {
    while (raw.find()) {
      surplus.merge(raw.group(), by, Integer::sum);
    }
  }

  private static List<String> markers(String text) {
    var markers = new ArrayList<String>();
    if (text.indexOf('⟦') >= 0) {
      Comparison.MARKER.matcher(text).results().forEach(found -> markers.add(found.group()));
    }
    return markers;
  }

  /** The opening markers of the codes that both open and close here. */
  private static Set<String> pairs(List<String> markers) {
    var opening = new HashSet<>(markers);
    opening.removeIf(marker -> isClosing(marker) || !markers.contains(closing(marker)));
    return opening;
  }

  /** Nested; or, where the source's own codes cross, each at least opened before it is closed. */
  private static boolean isPaired(List<String> source, List<String> target) {
    Set<String> pairs = pairs(source);
    return isNested(target, pairs)
        || !isNested(source, pairs)
            && pairs.stream().allMatch(p -> target.indexOf(p) < target.indexOf(closing(p)));
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
