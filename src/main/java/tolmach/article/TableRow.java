package tolmach.article;

import org.jsoup.nodes.Element;

/** Rows of tables that hold facts, as against tables that only lay out a page. */
final class TableRow {

  /** Stands between the cells of a row. */
  static final String BETWEEN = " | ";

  /** A longer cell is text that was laid out in a table, in characters. */
  private static final int MAX_CELL = 120;

  private TableRow() {}

  static boolean isOfFacts(Element element, PageMap map) {
    if (!element.normalName().equals("tr")
        || element.childrenSize() < 2
        || map.linked(element) * 2 > map.text(element)
        || map.holdsPicture(element)) {
      return false;
    }
    Element table = element.closest("table");
    return table != null
        && table.selectFirst("table table, form") == null
        && table.select("> tbody > tr, > thead > tr, > tr").size() >= 2
        && element.children().stream().allMatch(cell -> map.text(cell) <= MAX_CELL);
  }
}
