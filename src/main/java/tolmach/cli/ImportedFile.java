package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a file.
 *
 * @param units that were taken
 * @param skipped that were bad
 * @param reasons how many of each kind
 * @param broken where and why reading ended early; null if it did not
 * @param stopped true if somebody wanted it to end
 */
record ImportedFile(
    String file,
    String uri,
    long units,
    long skipped,
    Map<String, Long> reasons,
    String broken,
    boolean stopped,
    boolean dry) {

  boolean isBroken() {
    return broken != null || stopped;
  }

  Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("file", file);
    summary.put("uri", uri);
    summary.put("units", units);
    summary.put("skipped", skipped);
    summary.put("reasons", reasons);
    summary.put("complete", !isBroken());
    summary.put("broken", broken);
    return summary;
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%s%s: %,d units%s, %,d skipped%s",
        file,
        dry ? " (not imported)" : "",
        units,
        uri.isEmpty() ? "" : " as " + uri,
        skipped,
        stopped ? ", stopped before its end" : broken == null ? "" : ", not read to its end");
  }
}
