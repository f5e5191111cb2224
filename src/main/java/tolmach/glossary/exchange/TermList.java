package tolmach.glossary.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Several terms in one cell: {@code town hall | city hall}. A bar within a term has a backslash
 * before it, and so has a backslash; a line break in a cell parts terms as well.
 */
final class TermList {

  private TermList() {}

  static String join(List<String> terms) {
    return String.join(
        " | ", terms.stream().map(t -> t.replace("\\", "\\\\").replace("|", "\\|")).toList());
  }

  static List<String> split(String cell) {
    var terms = new ArrayList<String>();
    var term = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean isEscape =
          c == '\\' && i + 1 < cell.length() && "|\\".indexOf(cell.charAt(i + 1)) >= 0;
      if (isEscape) {
        term.append(cell.charAt(++i));
      } else if (c == '|' || c == '\n' || c == '\r') {
        add(terms, term);
      } else {
        term.append(c);
      }
    }
    add(terms, term);
    return terms;
  }

  private static void add(List<String> terms, StringBuilder term) {
    String text = Entry.wording(term.toString());
    if (!text.isEmpty()) {
      terms.add(text);
    }
    term.setLength(0);
  }
}
