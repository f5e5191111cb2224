package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "hold",
    description = "Withhold a story in all languages until it is released.",
    footer = {"  ./tolmach hold urn:example:1 --reason libel"})
final class HoldCommand extends DecisionCommand {

  HoldCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    return new ReviewDecision(
        ReviewDecision.Action.HOLD, uri(), null, 0, reviewer(), Map.of(), reason());
  }
}
