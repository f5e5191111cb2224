package tolmach.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.DecisionDesk;
import tolmach.app.Desk;
import tolmach.article.BadItemException;
import tolmach.story.LedgerEntry;
import tolmach.story.ReviewDecision;
import tolmach.wire.KafkaConnection;

/**
 * What all decisions share: about which story, by whom and why, and the answer. Ends with 1 if
 * somebody else was first.
 */
abstract class DecisionCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(paramLabel = "URI", description = "The story.")
  private String uri;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides; you, unless it is said.")
  private String reviewer;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in words.")
  private String reason;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for the answer; 30 unless it is said.")
  private int patience;

  @Option(names = "--json", description = "The answer as one JSON object, as it is on the ledger.")
  private boolean json;

  DecisionCommand(Terminal terminal) {
    super(terminal);
  }

  /** The decision itself, given the desk it is taken at. */
  abstract ReviewDecision decision(Desk desk);

  final String uri() {
    return uri;
  }

  final String reviewer() {
    return reviewer;
  }

  final String reason() {
    return reason;
  }

  @Override
  public Integer call() throws InterruptedException {
    KafkaConnection cluster = place.cluster();
    ReviewDecision decision = read(new Desk(cluster));
    try (var desk = DecisionDesk.at(cluster);
        var progress = new Progress(terminal)) {
      progress.at("waiting for the answer");
      var answer = desk.decide(decision, Duration.ofSeconds(patience));
      if (answer.isEmpty()) {
        terminal.tell(
            "No answer within "
                + patience
                + " s. The decision stands and is carried out as soon as Tolmach runs there.");
        return ExitCode.FAILED;
      }
      return say(decision, answer.get());
    }
  }

  private ReviewDecision read(Desk desk) {
    try {
      return decision(desk);
    } catch (BadItemException e) {
      throw new UsageException(
          "There is nothing to decide: " + e.getMessage(),
          "See what waits with ./tolmach review list --all");
    }
  }

  private int say(ReviewDecision decision, LedgerEntry answer) {
    boolean isLate = answer.event() == LedgerEntry.Event.TOO_LATE;
    boolean isRefused = answer.event() == LedgerEntry.Event.REFUSED;
    String why = answer.reason() == null ? "" : ": " + answer.reason();
    if (json) {
      answerJson(answer);
    } else if (!isLate && !isRefused) {
      terminal.answer(
          decision.uri()
              + (decision.language() == null ? "" : "  " + decision.language())
              + "  "
              + answer.event().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + " by "
              + answer.by()
              + why);
    }
    if (isLate) {
      terminal.tell("Too late to " + decision.action() + why);
    }
    if (isRefused) {
      terminal.tell("Not done, it waits as before" + why);
      terminal.tell(
          "Say why with --reason \"…\", or write other words with ./tolmach review edit "
              + decision.uri()
              + " --language "
              + decision.language());
    }
    return isLate || isRefused ? ExitCode.FAILED : ExitCode.DONE;
  }
}
