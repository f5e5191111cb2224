package tolmach.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.TopicReading;
import tolmach.wire.Topics;

@Command(
    name = "list",
    description = "List dead letters, oldest first: id, time, route, tries, key and reason.",
    footer = {
      "  ./tolmach deadletters list --since 2h --cause BadItem",
      "  ./tolmach deadletters list --route read-article --json"
    })
final class DeadLettersListCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(names = "--route", paramLabel = "ROUTE", description = "Only of this route.")
  private String route;

  @Option(
      names = "--cause",
      paramLabel = "TEXT",
      description = "Only those whose kind of fault or reason has this text in it.")
  private String cause;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only since an instant (2026-01-31T09:00:00Z) or for so long (90m, 2h, 3d).")
  private String since;

  @Option(names = "--json", description = "One JSON object a dead letter.")
  private boolean json;

  DeadLettersListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Instant from = since == null ? Instant.EPOCH : instant(since, Instant.now());
    List<DeadLetter> found = read(from);
    found.sort(Comparator.comparing(DeadLetter::time));
    for (DeadLetter letter : found) {
      if (json) {
        answerJson(letter.summary());
      } else {
        terminal.answer(
            String.join(
                "  ",
                letter.id(),
                letter.time().toString(),
                letter.route(),
                letter.tries(),
                String.valueOf(RecordText.key(letter.record())),
                letter.reason()));
      }
    }
    if (found.isEmpty()) {
      terminal.tell("No dead letters.");
    }
    return ExitCode.DONE;
  }

  private List<DeadLetter> read(Instant from) {
    var found = new ArrayList<DeadLetter>();
    try (var reading = TopicReading.of(place.cluster(), List.of(Topics.DEAD_LETTERS));
        var progress = new Progress(terminal)) {
      reading.toPresentEnd(
          record -> {
            var letter = new DeadLetter(record);
            if ((route == null || letter.route().equals(route))
                && (cause == null || letter.hasCause(cause))
                && !letter.time().isBefore(from)) {
              found.add(letter);
            }
            progress.at(found.size() + " dead letters found");
            return true;
          });
    }
    return found;
  }

  static Instant instant(String text, Instant now) {
    try {
      if (text.matches("[0-9]{1,6}[smhd]")) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return now.minus(
            switch (text.charAt(text.length() - 1)) {
              case 's' -> Duration.ofSeconds(count);
              case 'm' -> Duration.ofMinutes(count);
              case 'h' -> Duration.ofHours(count);
              default -> Duration.ofDays(count);
            });
      }
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "\"" + text + "\" is no time", "Write --since 2026-01-31T09:00:00Z, 90m, 2h or 3d");
    }
  }
}
