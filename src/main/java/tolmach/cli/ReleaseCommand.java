package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "release",
    description = "End a hold: what is ready goes out, else what was out before comes back.",
    footer = {"  ./tolmach release urn:example:1 --reason libel"})
final class ReleaseCommand extends DecisionCommand {

  ReleaseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    return new ReviewDecision(
        ReviewDecision.Action.RELEASE, uri(), null, 0, reviewer(), Map.of(), reason());
  }
}
