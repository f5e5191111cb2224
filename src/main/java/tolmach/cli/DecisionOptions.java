package tolmach.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;
import tolmach.app.DecisionDesk;
import tolmach.story.LedgerEntry;
import tolmach.story.ReviewDecision;
import tolmach.wire.KafkaConnection;

/** Who decides and why, and what the answer to a decision was. */
final class DecisionOptions {

  @Option(
      names = {"--reviewer", "--by"},
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

  String reviewer() {
    return reviewer;
  }

  String reason() {
    return reason;
  }

  boolean json() {
    return json;
  }

  /**
   * Sends a decision and tells how it was taken.
   *
   * @return the exit code: 1 if somebody else was first, if it was refused, or nobody answered
   */
  int decide(TolmachCommand command, KafkaConnection cluster, ReviewDecision decision)
      throws InterruptedException {
    Terminal terminal = command.terminal;
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
      return say(command, decision, answer.get());
    }
  }

  private int say(TolmachCommand command, ReviewDecision decision, LedgerEntry answer) {
    Terminal terminal = command.terminal;
    boolean isLate = answer.event() == LedgerEntry.Event.TOO_LATE;
    boolean isRefused = answer.event() == LedgerEntry.Event.REFUSED;
    String why = answer.reason() == null ? "" : ": " + answer.reason();
    if (json) {
      command.answerJson(answer);
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
