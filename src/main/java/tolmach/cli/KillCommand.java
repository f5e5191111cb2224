package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "kill",
    description = "Take a story from the readers in all languages, for ever.",
    footer = {"  ./tolmach kill urn:example:1 --reason libel"})
final class KillCommand extends DecisionCommand {

  KillCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    return new ReviewDecision(
        ReviewDecision.Action.KILL, uri(), null, 0, reviewer(), Map.of(), reason());
  }
}
