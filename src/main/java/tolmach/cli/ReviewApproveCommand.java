package tolmach.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "approve",
    description = {
      "Let what waits go out as it is. What a check objects to goes out only with a --reason, which",
      "is kept."
    },
    footer = {
      "  ./tolmach review approve urn:example:1 --language ru",
      "  ./tolmach review approve urn:example:1 --language ru --reason confirmed-by-phone"
    })
final class ReviewApproveCommand extends DecisionCommand {

  @Mixin private ReviewText text;

  @Option(
      names = "--sequence",
      paramLabel = "N",
      description = "The version you looked at; the one that waits now, unless it is said.")
  private long sequence;

  ReviewApproveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    long version = sequence > 0 ? sequence : text.localization(desk, uri()).sequence();
    return new ReviewDecision(
        ReviewDecision.Action.APPROVE,
        uri(),
        text.language(),
        version,
        reviewer(),
        Map.of(),
        reason());
  }
}
