package tolmach.cli;

import java.util.List;
import java.util.function.Predicate;
import tolmach.app.books.SegmentBook;
import tolmach.app.books.SegmentLine;
import tolmach.app.books.TakedownBook;
import tolmach.app.books.TakedownLine;

/** Single entries of the books: the segments of a draft, the proofs of a takedown. */
final class LedgerDetails {

  private final Terminal terminal;
  private final String currency;
  private final Predicate<Object> json;

  /**
   * @param json writes a line as JSON, if that is wanted, and says so
   */
  LedgerDetails(Terminal terminal, String currency, Predicate<Object> json) {
    this.terminal = terminal;
    this.currency = currency;
    this.json = json;
  }

  /** False if there is none. */
  boolean segments(SegmentBook book) {
    List<SegmentLine> lines = book.lines();
    for (SegmentLine line : lines) {
      if (!json.test(line)) {
        terminal.answer(
            String.join(
                "  ",
                line.language() + " " + line.sequence(),
                line.id(),
                line.origin() + engine(line),
                LedgerMoney.count(line.characters()) + " characters",
                price(line)));
        if (line.source() != null) {
          terminal.answer("    " + line.source());
          terminal.answer("    " + line.target());
        }
      }
    }
    return !lines.isEmpty();
  }

  private static String engine(SegmentLine line) {
    return line.engine() == null ? "" : " (" + line.engine() + " " + line.engineVersion() + ")";
  }

  private String price(SegmentLine line) {
    return line.saved() > 0
        ? LedgerMoney.amount(line.saved()) + " " + currency + " saved"
        : LedgerMoney.amount(line.cost()) + " " + currency;
  }

  /** False if there is none. */
  boolean takedowns(TakedownBook book) {
    List<TakedownLine> lines = book.lines();
    for (TakedownLine line : lines) {
      if (!json.test(line)) {
        terminal.answer(
            String.join(
                "  ",
                line.at().toString(),
                line.event(),
                line.language().value(),
                line.uri(),
                "version " + line.sequence(),
                "revision " + line.revision(),
                line.by() == null ? "by the publisher's own item" : "by " + line.by(),
                line.reason() == null ? "" : line.reason(),
                "(ledger " + line.entry() + ")"));
      }
    }
    return !lines.isEmpty();
  }
}
