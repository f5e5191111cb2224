package tolmach.message.gettext;

import java.util.ArrayList;
import java.util.List;

/** An entry that is being read. */
final class PoDraft {

  private final List<PoComment> comments;
  private PoString context;
  private PoString id;
  private PoString plural;
  private final List<PoString> translations = new ArrayList<>();
  private boolean isIndexed;

  private String word = "";
  private int start;
  private int line;
  private List<PoString.Piece> pieces = new ArrayList<>();

  PoDraft(List<PoComment> comments) {
    this.comments = comments;
  }

  boolean hasTranslation() {
    return word.equals("msgstr");
  }

  /** Where it begins, or the keyword that is being read. */
  int line() {
    return line;
  }

  void add(PoString.Piece piece) {
    pieces.add(piece);
  }

  /**
   * Begins a keyword.
   *
   * @param index of {@code msgstr[1]}, −1 without one
   * @return what is wrong with it here, null if nothing is
   */
  String begin(String newWord, int index, int newStart, int newLine) {
    String wrong = word.isEmpty() ? null : close();
    if (wrong != null) {
      return wrong;
    }
    word = newWord;
    start = newStart;
    line = newLine;
    isIndexed |= index >= 0;
    boolean fits =
        switch (newWord) {
          case "msgctxt" -> context == null && id == null;
          case "msgid" -> id == null;
          case "msgid_plural" -> id != null && plural == null && translations.isEmpty();
          case "msgstr" -> id != null && (index < 0 ? translations.isEmpty() : plural != null);
          default -> false;
        };
    if (!fits) {
      return "\""
          + newWord
          + "\" does not stand here; the order is msgctxt, msgid, msgid_plural,"
          + " msgstr, and msgstr[0] only with a msgid_plural";
    }
    return index >= 0 && index != translations.size()
        ? "msgstr[" + index + "] comes where msgstr[" + translations.size() + "] must"
        : null;
  }

  /** What is wrong with the entry as it is, null if nothing is. */
  String wrong() {
    String wrong = close();
    if (wrong != null) {
      return wrong;
    }
    if (id == null || translations.isEmpty()) {
      return "a message without msgstr; write msgstr \"\" if it is not translated yet";
    }
    return plural != null && !isIndexed
        ? "msgid_plural with a msgstr that has no number; write msgstr[0], msgstr[1] …"
        : null;
  }

  private String close() {
    if (pieces.isEmpty()) {
      return word + " without a string; write " + word + " \"\"";
    }
    var string = new PoString(start, line, pieces);
    pieces = new ArrayList<>();
    switch (word) {
      case "msgctxt" -> context = string;
      case "msgid" -> id = string;
      case "msgid_plural" -> plural = string;
      default -> translations.add(string);
    }
    return null;
  }

  PoEntry entry() {
    return new PoEntry(comments, context, id, plural, translations);
  }
}
