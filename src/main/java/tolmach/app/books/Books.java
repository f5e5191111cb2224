package tolmach.app.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.engine.cost.Charge;
import tolmach.story.LedgerEntry;
import tolmach.worker.TranslationCost;
import tolmach.worker.TranslationCost.Part;

/**
 * Sums up entries of the ledger. What was paid counts as often as it was paid; what was saved, and
 * what a draft is made of, counts once for each version of a story in a language, however often its
 * work was done. Not for several threads.
 */
public final class Books {

  /** The line of all that came after there were {@link #MOST_LINES} of them. */
  public static final String OTHERS = "(others)";

  /** The line of what has no desk, or needed no engine. */
  public static final String NONE = "(none)";

  static final int MOST_LINES = 100_000;

  private final Grouping grouping;
  private final BookFilter filter;
  private final Map<String, Account> lines = new TreeMap<>();
  private final Map<LedgerEntry.Event, Long> events = new EnumMap<>(LedgerEntry.Event.class);
  private final Account total = new Account();
  private final Fingerprints seen = new Fingerprints();
  private long unreadable;

  public Books(Grouping grouping, BookFilter filter) {
    this.grouping = grouping;
    this.filter = filter;
  }

  /**
   * Takes note of a record of {@code ledger}; one that is no entry is counted and passed over;
   * always true.
   */
  public boolean hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return true;
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(record.timestamp()), ZoneOffset.UTC);
    try {
      JsonNode entry = Json.MAPPER.readTree(record.value());
      if (entry.path("event").asText().equals(TranslationCost.EVENT)) {
        hear(Json.MAPPER.treeToValue(entry, TranslationCost.class), day);
      } else {
        hear(Json.MAPPER.treeToValue(entry, LedgerEntry.class), day);
      }
    } catch (IOException | RuntimeException e) {
      unreadable++;
    }
    return true;
  }

  private void hear(LedgerEntry entry, LocalDate day) {
    if (filter.wants(entry.desk(), entry.uri(), entry.language(), day)) {
      events.merge(entry.event(), 1L, Long::sum);
    }
  }

  private void hear(TranslationCost cost, LocalDate day) {
    if (!filter.wants(cost.desk(), cost.uri(), cost.language(), day)) {
      return;
    }
    boolean isNew =
        cost.parts().isEmpty()
            || seen.add(cost.uri() + "#" + cost.language() + "#" + cost.sequence());
    if (isNew) {
      book(cost, day);
    } else {
      total.repeated(cost.charged());
      line(common(cost, day)).repeated(cost.charged());
    }
    for (Charge charge : cost.charges()) {
      total.spend(charge.characters(), charge.cost());
      line(switch (grouping) {
            case ENGINE -> charge.engine();
            case ORIGIN -> Whence.ENGINE.toString();
            default -> common(cost, day);
          })
          .spend(charge.characters(), charge.cost());
    }
  }

  private void book(TranslationCost cost, LocalDate day) {
    Set<Account> touched = new HashSet<>();
    touched.add(total);
    for (Part part : cost.parts()) {
      Whence whence = Whence.of(part);
      var tally = new Tally(part.segments(), part.characters(), part.saved());
      Account line =
          line(
              switch (grouping) {
                case ENGINE -> asked(part, whence);
                case ORIGIN -> whence.toString();
                default -> common(cost, day);
              });
      line.add(whence, tally);
      total.add(whence, tally);
      touched.add(line);
    }
    if (cost.parts().isEmpty()) {
      touched.add(line(common(cost, day)));
    }
    touched.forEach(Account::draft);
  }

  private static String asked(Part part, Whence whence) {
    boolean byEngine = whence == Whence.ENGINE || whence == Whence.CACHE;
    return byEngine && part.engine() != null ? part.engine() : NONE;
  }

  /** The line of an entry as a whole. */
  private String common(TranslationCost cost, LocalDate day) {
    return switch (grouping) {
      case DESK -> cost.desk() == null || cost.desk().isEmpty() ? NONE : cost.desk();
      case STORY -> cost.uri();
      case LANGUAGE -> cost.language().value();
      case DAY -> day.toString();
      case ENGINE, ORIGIN -> NONE;
    };
  }

  private Account line(String key) {
    String kept = lines.containsKey(key) || lines.size() < MOST_LINES ? key : OTHERS;
    return lines.computeIfAbsent(kept, any -> new Account());
  }

  /** By desk, uri, language, day, engine or origin, in order. */
  public Map<String, Account> lines() {
    return Collections.unmodifiableMap(lines);
  }

  public Account total() {
    return total;
  }

  /** How often what was done to stories; only what was done at all. */
  public Map<LedgerEntry.Event, Long> events() {
    return Collections.unmodifiableMap(events);
  }

  /** Records that are no entries. */
  public long unreadable() {
    return unreadable;
  }

  public boolean isEmpty() {
    return lines.isEmpty() && events.isEmpty();
  }
}
