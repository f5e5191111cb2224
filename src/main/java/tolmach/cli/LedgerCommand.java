package tolmach.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.TopicReading;
import tolmach.app.books.BookFilter;
import tolmach.app.books.Books;
import tolmach.app.books.DecisionBook;
import tolmach.app.books.Grouping;
import tolmach.app.books.SegmentBook;
import tolmach.app.books.TakedownBook;
import tolmach.language.LanguageTag;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

@Command(
    name = "ledger",
    description = {
      "What was translated, where it came from, what it cost and what was saved.",
      "With --uri also what persons decided about it, and what they had before them.",
      "The books go back 35 days. Days are those of UTC."
    },
    footer = {
      "  ./tolmach ledger --desk sports --since yesterday --until yesterday",
      "  ./tolmach ledger --by language --json",
      "  ./tolmach ledger --uri urn:north:1 --to ru --segments",
      "  ./tolmach ledger --uri urn:north:1 --takedowns"
    })
final class LedgerCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(names = "--desk", paramLabel = "D", description = "Only of this desk; \"\" for none.")
  private String desk;

  @Option(names = "--uri", paramLabel = "U", description = "Only of this story.")
  private String uri;

  @Option(names = "--to", paramLabel = "L", description = "Only into this language.")
  private LanguageTag language;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "From this day on: 2026-01-31, today or yesterday.")
  private String since;

  @Option(names = "--until", paramLabel = "DAY", description = "Up to this day, and with it.")
  private String until;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A line for each desk, story, language, day, engine or origin; desk otherwise.")
  private Grouping by = Grouping.DESK;

  @Option(
      names = "--segments",
      description = "With --uri: each segment of the latest draft in each language.")
  private boolean segments;

  @Option(
      names = "--takedowns",
      description = "What was withheld or taken down: where, when, by whom.")
  private boolean takedowns;

  @Option(names = "--json", description = "JSON: one object, or one a segment or takedown.")
  private boolean json;

  LedgerCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    BookFilter filter = filter();
    String currency = place.settings().currency();
    KafkaConnection cluster = place.cluster();
    boolean found;
    if (segments) {
      var book = new SegmentBook(filter);
      read(cluster, List.of(Topics.LEDGER, Topics.PROVENANCE), book::hear);
      found = new LedgerDetails(terminal, currency, this::json).segments(book);
    } else if (takedowns) {
      var book = new TakedownBook(filter);
      read(cluster, List.of(Topics.LEDGER), book::hear);
      found = new LedgerDetails(terminal, currency, this::json).takedowns(book);
    } else {
      var books = new Books(by, filter);
      var decisions = new DecisionBook(filter);
      read(
          cluster,
          List.of(Topics.LEDGER),
          record -> books.hear(record) && (uri == null || decisions.hear(record)));
      found = !books.isEmpty();
      if (json) {
        answerJson(LedgerJson.of(books, decisions, by, filter, currency));
      } else if (found) {
        new LedgerTable(terminal, currency).print(books, by);
        new LedgerDetails(terminal, currency, this::json).decisions(decisions);
      }
    }
    if (!found) {
      terminal.tell(nothing(filter));
    }
    return ExitCode.DONE;
  }

  /** True if the line was written as JSON. */
  private boolean json(Object line) {
    if (json) {
      answerJson(line);
    }
    return json;
  }

  private BookFilter filter() {
    if (segments && (takedowns || uri == null)) {
      throw new UsageException(
          "--segments shows the segments of one story",
          "Name the story with --uri, and leave out --takedowns");
    }
    var filter = new BookFilter(desk, uri, language, day("--since", since), day("--until", until));
    if (filter.since() != null
        && filter.until() != null
        && filter.since().isAfter(filter.until())) {
      throw new UsageException(
          "--since " + filter.since() + " comes after --until " + filter.until(),
          "Name the first day with --since and the last one with --until");
    }
    return filter;
  }

  private static LocalDate day(String option, String text) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    if (text == null) {
      return null;
    }
    try {
      return switch (text) {
        case "today" -> today;
        case "yesterday" -> today.minusDays(1);
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "\"" + text + "\" is no day", "Write " + option + " 2026-01-31, today or yesterday");
    }
  }

  private void read(
      KafkaConnection cluster,
      List<String> topics,
      Predicate<ConsumerRecord<byte[], byte[]>> hearer) {
    try (var reading = TopicReading.of(cluster, topics);
        var progress = new Progress(terminal)) {
      if (!reading.topics().containsAll(topics)) {
        throw new OperatorException(
            "There is no topic " + topics.get(0) + " on this cluster",
            "Name the cluster that Tolmach works on with --bootstrap-servers");
      }
      // an edge of an hour, for clocks that differ; what is too old is left out one by one
      if (since != null && !segments) {
        reading.seekTo(
            day("--since", since).atStartOfDay(ZoneOffset.UTC).minusHours(1).toInstant());
      }
      var count = new long[1];
      reading.toPresentEnd(
          record -> {
            progress.at(++count[0] + " entries read");
            return hearer.test(record);
          });
    }
  }

  private static String nothing(BookFilter filter) {
    return filter.equals(BookFilter.ALL)
        ? "The books are empty: nothing was translated or taken down in the last 35 days."
        : "The books have nothing of that. Without options, ./tolmach ledger shows all there is.";
  }
}
