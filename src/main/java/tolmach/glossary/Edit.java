package tolmach.glossary;

import java.util.Comparator;
import java.util.List;

/** Other words for a part of a text. */
record Edit(int start, int end, String text) {

  /** A text with all edits made; none is over another. */
  static String all(String text, List<Edit> edits) {
    var edited = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.text()));
    return edited.toString();
  }
}
