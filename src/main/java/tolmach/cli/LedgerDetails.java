package tolmach.cli;

import java.util.List;
import java.util.function.Predicate;
import tolmach.app.books.DecisionBook;
import tolmach.app.books.SegmentBook;
import tolmach.app.books.SegmentLine;
import tolmach.app.books.TakedownBook;
import tolmach.app.books.TakedownLine;
import tolmach.app.why.DecisionWords;
import tolmach.story.Change;
import tolmach.story.Evidence;
import tolmach.story.LedgerEntry;

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

  /** Who decided what, and what they had before them. */
  void decisions(DecisionBook book) {
    for (LedgerEntry entry : book.entries()) {
      terminal.answer("");
      terminal.answer(entry.language() + "  " + DecisionWords.of(entry));
      String evidence = DecisionWords.evidence(entry);
      if (evidence != null) {
        terminal.answer("    " + evidence);
        evidence(entry);
      }
    }
  }

  private void evidence(LedgerEntry entry) {
    for (Evidence.Found found : entry.evidence().findings()) {
      terminal.answer(
          "    "
              + found.segment()
              + " "
              + found.finding().severity()
              + " "
              + found.finding().check()
              + ": "
              + found.finding().message());
    }
    for (Change change : entry.changes()) {
      String before = change.before() == null ? "" : "\"" + change.before() + "\" became ";
      terminal.answer("    " + change.segment() + " " + before + "\"" + change.after() + "\"");
    }
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
