package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "give-back",
    description = "Give a language back: its next versions go out as its desk's rules say.",
    footer = {"  ./tolmach review give-back urn:example:1 --language ru"})
final class ReviewGiveBackCommand extends DecisionCommand {

  @Mixin private ReviewText text;

  ReviewGiveBackCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    return new ReviewDecision(
        ReviewDecision.Action.GIVE_BACK, uri(), text.language(), 0, reviewer(), Map.of(), reason());
  }
}
