package tolmach.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tolmach.app.Desk;
import tolmach.article.BadItemException;
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

  @Mixin private DecisionOptions options;

  DecisionCommand(Terminal terminal) {
    super(terminal);
  }

  /** The decision itself, given the desk it is taken at. */
  abstract ReviewDecision decision(Desk desk);

  final String uri() {
    return uri;
  }

  final String reviewer() {
    return options.reviewer();
  }

  final String reason() {
    return options.reason();
  }

  @Override
  public Integer call() throws InterruptedException {
    KafkaConnection cluster = place.cluster();
    return options.decide(this, cluster, read(new Desk(cluster)));
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
}
