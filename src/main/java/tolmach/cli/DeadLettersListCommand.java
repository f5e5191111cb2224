package tolmach.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = {
      "List dead letters, oldest first: id, time, route, tries, key and reason.",
      "Those that were replayed or discarded are left out unless --all is said."
    },
    footer = {
      "  ./tolmach deadletters list --since 2h --cause BadItem",
      "  ./tolmach deadletters list --route read-article --json"
    })
final class DeadLettersListCommand extends TolmachCommand {

  @Mixin private Place place;
  @Mixin private LetterFilter filter;

  @Option(names = "--all", description = "Replayed and discarded ones too, and by whom.")
  private boolean all;

  @Option(names = "--json", description = "One JSON object a dead letter.")
  private boolean json;

  DeadLettersListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    filter.check();
    Instant now = Instant.now();
    var box = DeadLetterBox.read(place.cluster(), terminal);
    List<DeadLetter> found =
        box.letters().stream()
            .filter(letter -> filter.matches(letter, now))
            .filter(letter -> all || box.settlement(letter).isEmpty())
            .toList();
    found.forEach(letter -> say(letter, box.settlement(letter)));
    if (found.isEmpty()) {
      terminal.tell("No dead letters.");
    }
    return ExitCode.DONE;
  }

  private void say(DeadLetter letter, Optional<Settlement> settlement) {
    if (json) {
      var answer = letter.summary();
      answer.put("settled", settlement.map(Settlement::summary).orElse(null));
      answerJson(answer);
    } else {
      terminal.answer(
          String.join(
                  "  ",
                  letter.id(),
                  letter.time().toString(),
                  letter.route(),
                  letter.tries(),
                  String.valueOf(RecordText.key(letter.record())),
                  letter.reason())
              + settlement.map(done -> "  (" + done.words() + ")").orElse(""));
    }
  }
}
