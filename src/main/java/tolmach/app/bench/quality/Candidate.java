package tolmach.app.bench.quality;

import java.util.List;

/**
 * What one system made of a test set.
 *
 * @param system its name in what is printed
 * @param outputs a translation for each segment, {@code ""} where there is none
 * @param seconds how long each took; empty if nobody measured it
 * @param remarks what else there is to know of it, in words
 */
public record Candidate(
    String system, List<String> outputs, List<Double> seconds, List<String> remarks) {

  public Candidate {
    outputs = List.copyOf(outputs);
    seconds = List.copyOf(seconds);
    remarks = List.copyOf(remarks);
    if (!seconds.isEmpty() && seconds.size() != outputs.size()) {
      throw new IllegalArgumentException(
          seconds.size() + " durations for " + outputs.size() + " translations");
    }
  }

  /** Translations that were there before; nobody knows how long they took. */
  public static Candidate ofFile(String name, List<String> outputs) {
    return new Candidate(name, outputs, List.of(), List.of());
  }
}
