package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "take",
    description =
        "Take a language of a story over: each of its versions waits for you from now on.",
    footer = {"  ./tolmach review take urn:example:1 --language ru"})
final class ReviewTakeCommand extends DecisionCommand {

  @Mixin private ReviewText text;

  ReviewTakeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    return new ReviewDecision(
        ReviewDecision.Action.TAKE, uri(), text.language(), 0, reviewer(), Map.of(), reason());
  }
}
