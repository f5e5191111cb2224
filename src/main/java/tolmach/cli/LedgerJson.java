package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tolmach.app.books.Account;
import tolmach.app.books.BookFilter;
import tolmach.app.books.Books;
import tolmach.app.books.DecisionBook;
import tolmach.app.books.Grouping;
import tolmach.app.books.Tally;
import tolmach.app.books.Whence;

/** The books for programs; money in millionths of the currency's unit, as on the topic. */
final class LedgerJson {

  private LedgerJson() {}

  static Map<String, Object> of(
      Books books, DecisionBook decisions, Grouping by, BookFilter filter, String currency) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("desk", filter.desk());
    answer.put("uri", filter.uri());
    answer.put("language", filter.language());
    answer.put("since", filter.since());
    answer.put("until", filter.until());
    answer.put("currency", currency);
    answer.put("by", by.toString());
    answer.put(
        "lines",
        books.lines().entrySet().stream()
            .map(line -> account(by.toString(), line.getKey(), line.getValue()))
            .toList());
    answer.put("total", account(null, null, books.total()));
    var events = new LinkedHashMap<String, Object>();
    books.events().forEach((event, count) -> events.put(event.name(), count));
    answer.put("events", events);
    answer.put("decisions", decisions.entries());
    answer.put("unreadable", books.unreadable());
    return answer;
  }

  private static Map<String, Object> account(String by, String key, Account account) {
    var line = new LinkedHashMap<String, Object>();
    if (by != null) {
      line.put(by, key);
    }
    line.put("drafts", account.drafts());
    line.put("segments", account.segments());
    line.put("characters", account.characters());
    var origins = new LinkedHashMap<String, Object>();
    for (Whence whence : Whence.values()) {
      origins.put(whence.name().toLowerCase(Locale.ROOT), tally(account.of(whence)));
    }
    line.put("origins", origins);
    line.put("spent", account.spent());
    line.put("chargedCharacters", account.chargedCharacters());
    line.put("saved", tally(account.saved()));
    line.put("savedShareOfSegments", account.savedShare());
    line.put("savedShareOfMoney", account.savedMoneyShare());
    line.put("repeatedDrafts", account.repeated());
    line.put("spentOnRepeatedDrafts", account.spentAgain());
    return line;
  }

  private static Map<String, Object> tally(Tally tally) {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("segments", tally.segments());
    parts.put("characters", tally.characters());
    parts.put("saved", tally.saved());
    return parts;
  }
}
