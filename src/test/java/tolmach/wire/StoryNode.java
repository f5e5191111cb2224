package tolmach.wire;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.apache.camel.main.Main;
import tolmach.language.LanguagePair;
import tolmach.story.Newsroom;
import tolmach.story.PlainNewsroom;
import tolmach.story.Publisher;
import tolmach.story.Punctuality;
import tolmach.story.Reviewer;
import tolmach.worker.FailureNote;

/** One process of the story stage with the very files in {@code routes/}, on a real broker. */
final class StoryNode implements AutoCloseable {

  static final int PARTITIONS = 3;

  final Set<LanguagePair> engines = new CopyOnWriteArraySet<>();
  final StoryStage stage;
  private final Main camel = new Main();

  private StoryNode(String bootstrap, StorySettings settings, Clock clock, StoryProbe probe) {
    var connection = KafkaConnection.to(bootstrap);
    var store = new CurrentStoryStore();
    Newsroom newsroom = PlainNewsroom.of(store, clock);
    stage = new StoryStage(connection, settings, store, new Punctuality(newsroom));
    stage.enginesNow(() -> Set.copyOf(engines));
    stage.setProbe(probe);
    camel
        .configure()
        .withRoutesIncludePattern(
            "file:routes/00-*.camel.yaml,file:routes/10-*.camel.yaml,"
                + "file:routes/70-*.camel.yaml,file:routes/75-*.camel.yaml,"
                + "file:routes/80-*.camel.yaml");
    camel.bind("wire", new WireComponent(connection, settings.node(), PARTITIONS));
    camel.bind("story", new StoryComponent(stage));
    camel.bind("receiver", PlainNewsroom.receiver(newsroom));
    camel.bind("publisher", new Publisher(newsroom));
    camel.bind("reviewer", new Reviewer(newsroom));
    camel.bind("deadLetters", new DeadLetters());
    camel.bind("failureNote", new FailureNote());
  }

  static StoryNode start(
      String bootstrap, String node, Path stateFolder, Clock clock, StoryProbe probe)
      throws Exception {
    var running = new StoryNode(bootstrap, StorySettings.alone(node, stateFolder), clock, probe);
    try {
      running.camel.start();
    } catch (Exception e) {
      running.camel.stop();
      throw e;
    }
    return running;
  }

  @Override
  public void close() {
    camel.stop();
  }
}
