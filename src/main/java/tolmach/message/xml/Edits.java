package tolmach.message.xml;

import java.util.Map;
import java.util.TreeMap;

/** Changes of a text at places that do not overlap. */
public final class Edits {

  private record Edit(int end, String text) {}

  private final String text;

  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  public Edits(String text) {
    this.text = text;
  }

  /**
   * Puts this in the place of what stands there.
   *
   * @throws IllegalStateException if something that begins there is changed already
   */
  public void replace(int start, int end, String by) {
    if (edits.putIfAbsent(start, new Edit(end, by)) != null) {
      throw new IllegalStateException("two changes at " + start);
    }
  }

  /** The text with all changes. */
  public String applied() {
    var changed = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      changed.append(text, at, edit.getKey()).append(edit.getValue().text());
      at = edit.getValue().end();
    }
    return changed.append(text, at, text.length()).toString();
  }
}
