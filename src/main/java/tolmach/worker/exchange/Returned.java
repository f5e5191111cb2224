package tolmach.worker.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came back from a translator.
 *
 * @param edits by segment id the new target with markers, where it is not the draft's; in the order
 *     of the file
 * @param unchanged how many targets came back as they were
 * @param problems targets that were not taken, in the order of the file
 * @param missing ids of the draft's segments that the file does not have, those left out that are
 *     not to be translated
 */
public record Returned(
    Map<String, String> edits, int unchanged, List<Problem> problems, List<String> missing) {

  /**
   * A target that was not taken.
   *
   * @param line in the file, from 1
   * @param segment its id in the draft, or in the file if the draft has none such
   * @param reason in words, without a full stop
   */
  public record Problem(int line, String segment, String reason) {}

  public Returned {
    edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }
}
