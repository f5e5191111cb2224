package tolmach.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Bad units of files: the first are told one by one, all are counted by their reasons. */
final class SkippedUnits {

  private static final int TOLD = 100;
  private static final int REASONS = 200;

  /** What differs from unit to unit in the same reason. */
  private static final Pattern PARTICULAR = Pattern.compile("\"[^\"]*\"|&[^;]{1,40};|\\b[0-9]+\\b");

  private final Terminal terminal;
  private final Map<String, Long> reasons = new TreeMap<>();
  private long count;

  SkippedUnits(Terminal terminal) {
    this.terminal = terminal;
  }

  void add(String file, int line, String name, String reason) {
    count++;
    if (count <= TOLD) {
      String unit = name.isEmpty() ? "" : " (unit " + name + ")";
      terminal.tell(
          RecordText.shown(
              (file + " line " + line + unit + ": " + reason)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } else if (count == TOLD + 1) {
      terminal.tell("More units were skipped; they are counted below");
    }
    String kind = PARTICULAR.matcher(reason).replaceAll("…");
    if (reasons.size() < REASONS || reasons.containsKey(kind)) {
      reasons.merge(kind, 1L, Long::sum);
    }
  }

  long count() {
    return count;
  }

  /** By reason, what names or numbers a single unit left out; the most frequent first. */
  Map<String, Long> reasons() {
    var sorted = new LinkedHashMap<String, Long>();
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Tells how many there were of each kind, if they were not all told. */
  void tellSum() {
    if (count > TOLD) {
      reasons()
          .forEach(
              (reason, number) ->
                  terminal.tell(String.format(Locale.ROOT, "%,9d × %s", number, reason)));
    }
  }
}
