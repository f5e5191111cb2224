package tolmach.message;

import java.util.Map;
import java.util.TreeMap;

/** A text and what is to be changed in it; every other character stays. For one thread. */
public final class TextEdits {

  private record Edit(int end, String replacement) {}

  private final String text;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  public TextEdits(String text) {
    this.text = text;
  }

  /**
   * Puts something in the place of {@code [start, end)}; at most one change begins at each place.
   *
   * @throws IllegalArgumentException if it overlaps with another change
   */
  public void replace(int start, int end, String replacement) {
    Map.Entry<Integer, Edit> before = edits.floorEntry(start);
    Map.Entry<Integer, Edit> after = edits.higherEntry(start);
    boolean overlaps =
        before != null && (before.getKey() == start || before.getValue().end() > start)
            || after != null && after.getKey() < end;
    if (overlaps || start < 0 || end < start || end > text.length()) {
      throw new IllegalArgumentException("no change of its own: " + start + " to " + end);
    }
    edits.put(start, new Edit(end, replacement));
  }

  /** The text with all changes made. */
  public String applied() {
    var changed = new StringBuilder(text.length());
    int from = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      changed.append(text, from, edit.getKey()).append(edit.getValue().replacement());
      from = edit.getValue().end();
    }
    return changed.append(text, from, text.length()).toString();
  }
}
