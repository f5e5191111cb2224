package tolmach.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;

@Command(
    name = "reject",
    description = "Refuse what waits: this version does not go out in this language.",
    footer = {
      "  ./tolmach review reject urn:example:1 --language ru --reason libel --poisoned p3.1"
    })
final class ReviewRejectCommand extends DecisionCommand {

  @Mixin private ReviewText text;

  @Option(
      names = "--sequence",
      paramLabel = "N",
      description = "The version you looked at; the one that waits now, unless it is said.")
  private long sequence;

  @Option(
      names = "--poisoned",
      paramLabel = "SEGMENT",
      split = ",",
      description = "Segments whose text shall not come out of the memory again.")
  private List<String> poisoned = List.of();

  ReviewRejectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    long version = sequence > 0 ? sequence : text.localization(desk, uri()).sequence();
    return new ReviewDecision(
        ReviewDecision.Action.REJECT,
        uri(),
        text.language(),
        version,
        reviewer(),
        Map.of(),
        reason(),
        0,
        poisoned);
  }
}
