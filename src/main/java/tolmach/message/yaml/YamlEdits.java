package tolmach.message.yaml;

import java.util.Map;
import java.util.TreeMap;

/** A text with some of its pieces replaced. */
final class YamlEdits {

  private record Edit(int end, String raw) {}

  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  /** Puts another piece in the place of one; pieces do not overlap. */
  void replace(int start, int end, String raw) {
    edits.put(start, new Edit(end, raw));
  }

  String applied(String text) {
    var out = new StringBuilder(text.length() + text.length() / 4);
    int from = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      out.append(text, from, edit.getKey()).append(edit.getValue().raw());
      from = edit.getValue().end();
    }
    return out.append(text, from, text.length()).toString();
  }
}
