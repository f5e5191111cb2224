package tolmach.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tolmach.app.books.Account;
import tolmach.app.books.Books;
import tolmach.app.books.Grouping;
import tolmach.app.books.Whence;
import tolmach.story.LedgerEntry;

/** The books for people: a sentence about all of it, and a line for each desk, story or day. */
final class LedgerTable {

  private static final int MOST_LINES = 50;

  private final Terminal terminal;
  private final String currency;

  LedgerTable(Terminal terminal, String currency) {
    this.terminal = terminal;
    this.currency = currency;
  }

  void print(Books books, Grouping by) {
    Account total = books.total();
    if (total.drafts() + total.repeated() > 0) {
      summary(total);
      terminal.answer("");
      table(books, by);
    }
    events(books.events());
    if (books.unreadable() > 0) {
      terminal.tell(books.unreadable() + " records of the ledger are no entries.");
    }
  }

  private void summary(Account total) {
    terminal.answer(
        LedgerMoney.count(total.segments())
            + " segments in "
            + LedgerMoney.count(total.drafts())
            + " drafts"
            + (total.segments() == 0 ? "" : ": " + origins(total))
            + (total.of(Whence.KEPT).segments() == 0
                ? "."
                : "; "
                    + LedgerMoney.count(total.of(Whence.KEPT).segments())
                    + " more had nothing to translate."));
    terminal.answer(money(total));
    if (total.repeated() > 0) {
      terminal.answer(
          LedgerMoney.count(total.repeated())
              + " drafts were made once more, for "
              + LedgerMoney.amount(total.spentAgain())
              + " "
              + currency
              + " of what was spent.");
    }
  }

  private static String origins(Account total) {
    return String.join(
        ", ",
        Stream.of(
                percent(total, "of human edits", Whence.EDIT),
                percent(total, "from previous versions", Whence.PREVIOUS),
                percent(total, "from memory", Whence.CONTEXT, Whence.MEMORY),
                percent(total, "ready names", Whence.READY),
                percent(total, "from the cache", Whence.CACHE),
                percent(total, "from engines", Whence.ENGINE))
            .toList());
  }

  private static String percent(Account total, String words, Whence... from) {
    double share = 0;
    for (Whence one : from) {
      share += total.share(one);
    }
    return LedgerMoney.percent(share) + " " + words;
  }

  private String money(Account total) {
    long saved = total.saved().saved();
    if (total.spent() + saved == 0) {
      return "No engine has a price (tolmach.engine.NAME.cost-per-million). Of "
          + LedgerMoney.count(total.characters())
          + " characters "
          + LedgerMoney.count(total.saved().characters())
          + " were saved.";
    }
    return LedgerMoney.amount(total.spent())
        + " "
        + currency
        + " spent, "
        + LedgerMoney.amount(saved)
        + " "
        + currency
        + " saved: "
        + LedgerMoney.percent(total.savedMoneyShare())
        + ".";
  }

  private void table(Books books, Grouping by) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            by.toString(),
            "drafts",
            "segments",
            "characters",
            "edits",
            "previous",
            "memory",
            "ready",
            "cache",
            "engine",
            "kept",
            "spent",
            "saved"));
    shown(books, by).forEach(line -> rows.add(row(line.getKey(), line.getValue())));
    int more = books.lines().size() - (rows.size() - 1);
    rows.add(row("total", books.total()));
    print(rows);
    if (more > 0) {
      terminal.answer("and " + LedgerMoney.count(more) + " more; --json has all of them");
    }
  }

  /** Days in order, all else by how much there is of it. */
  private static List<Map.Entry<String, Account>> shown(Books books, Grouping by) {
    Comparator<Map.Entry<String, Account>> order =
        Comparator.comparingLong(line -> -line.getValue().segments());
    Stream<Map.Entry<String, Account>> lines = books.lines().entrySet().stream();
    return (by == Grouping.DAY ? lines : lines.sorted(order)).limit(MOST_LINES).toList();
  }

  private static List<String> row(String name, Account line) {
    long memory = line.of(Whence.CONTEXT).segments() + line.of(Whence.MEMORY).segments();
    return List.of(
        name,
        LedgerMoney.count(line.drafts()),
        LedgerMoney.count(line.segments()),
        LedgerMoney.count(line.characters()),
        LedgerMoney.count(line.of(Whence.EDIT).segments()),
        LedgerMoney.count(line.of(Whence.PREVIOUS).segments()),
        LedgerMoney.count(memory),
        LedgerMoney.count(line.of(Whence.READY).segments()),
        LedgerMoney.count(line.of(Whence.CACHE).segments()),
        LedgerMoney.count(line.of(Whence.ENGINE).segments()),
        LedgerMoney.count(line.of(Whence.KEPT).segments()),
        LedgerMoney.amount(line.spent()),
        LedgerMoney.amount(line.saved().saved()));
  }

  private void print(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      var line = new StringBuilder(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
      for (int i = 1; i < columns; i++) {
        line.append("  ").append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
      }
      terminal.answer(line.toString());
    }
  }

  private void events(Map<LedgerEntry.Event, Long> events) {
    if (!events.isEmpty()) {
      terminal.answer("");
      var words = new ArrayList<String>();
      events.forEach((event, count) -> words.add(words(event) + " " + LedgerMoney.count(count)));
      terminal.answer(String.join(", ", words));
    }
  }

  private static String words(LedgerEntry.Event event) {
    return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
