package tolmach.app.bench.quality;

import java.util.List;

/** Sources with a reference translation each; as many of the one as of the other, at least 1. */
public record TestSet(List<String> sources, List<String> references) {

  private static final int LAYOUTS = 3;

  public TestSet {
    sources = List.copyOf(sources);
    references = List.copyOf(references);
    if (sources.size() != references.size() || sources.isEmpty()) {
      throw new IllegalArgumentException(
          sources.size() + " sources for " + references.size() + " references");
    }
  }

  /**
   * Reads {@code source<TAB>reference}, or {@code something<TAB>source<TAB>reference}, a segment a
   * line.
   *
   * @param reversed true if the reference stands before the source
   * @throws IllegalArgumentException with the number of the line that is not so, or if there is
   *     none
   */
  public static TestSet of(List<String> lines, boolean reversed) {
    var first = new java.util.ArrayList<String>();
    var second = new java.util.ArrayList<String>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns.length < LAYOUTS - 1 || columns.length > LAYOUTS) {
        throw new IllegalArgumentException(
            "line "
                + (first.size() + 1)
                + " has "
                + columns.length
                + (columns.length == 1 ? " column" : " columns")
                + ", and two or three are wanted, with tabs between them");
      }
      first.add(columns[columns.length - 2]);
      second.add(columns[columns.length - 1]);
    }
    if (first.isEmpty()) {
      throw new IllegalArgumentException("there is no line in it");
    }
    return reversed ? new TestSet(second, first) : new TestSet(first, second);
  }

  public int size() {
    return sources.size();
  }
}
