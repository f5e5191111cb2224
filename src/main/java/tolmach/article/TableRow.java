package tolmach.article;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Rows of tables that hold facts, as against tables that only lay out a page. */
final class TableRow {

  /** Stands between the cells of a row. */
  static final String BETWEEN = " | ";

  /** A longer cell is text that was laid out in a table, in characters. */
  private static final int MAX_CELL = 120;

  private final PageMap map;

  /** Remembered for each table: asked anew for each row, long tables would take for ever. */
  private final Map<Element, Boolean> tables = new IdentityHashMap<>();

  TableRow(PageMap map) {
    this.map = map;
  }

  boolean isOfFacts(Element element) {
    if (!element.normalName().equals("tr")
        || element.childrenSize() < 2
        || map.linked(element) * 2 > map.text(element)
        || map.holdsPicture(element)) {
      return false;
    }
    Element table = element.closest("table");
    return table != null
        && tables.computeIfAbsent(table, TableRow::holdsFacts)
        && element.children().stream().allMatch(cell -> map.text(cell) <= MAX_CELL);
  }

  private static boolean holdsFacts(Element table) {
    return table.selectFirst("table table, form") == null
        && table.select("> tbody > tr, > thead > tr, > tr").size() >= 2;
  }
}
