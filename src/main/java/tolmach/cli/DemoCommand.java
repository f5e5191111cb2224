package tolmach.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.IncomingItem;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.app.Settings;
import tolmach.language.LanguageTag;
import tolmach.wire.KafkaConnection;

@Command(
    name = "demo",
    description = {
      "Show the main job, all in one: a sample page through broker and routes.",
      "Starts them on a scratch folder (unless --data names one), publishes, waits, prints what came"
          + " out in each language and where each sentence came from, and ends. Without FILE: a"
          + " sample page, its correction, and two bundles of UI strings."
    },
    footer = {"  ./tolmach demo --to ru,en-XA article.html"})
final class DemoCommand extends TolmachCommand {

  /** Made by an engine that is always there: what is shown where no other serves the pair. */
  private static final LanguageTag PSEUDO = LanguageTag.of("en-XA");

  @Mixin private Place place;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to publish instead.")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "LANG,…",
      description = "Target languages; else those of the settings.")
  private List<LanguageTag> targets = List.of();

  @Option(names = "--stay", description = "Keep running afterwards, until Ctrl-C.")
  private boolean stay;

  @Option(
      names = "--json",
      description = "One JSON object for each published, held or dead-lettered record.")
  private boolean json;

  DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    List<IncomingItem> items = files.isEmpty() ? DemoItems.samples() : DemoItems.of(files);
    return OrderlyEnd.of(() -> demonstrate(items));
  }

  private int demonstrate(List<IncomingItem> items)
      throws InterruptedException, ExecutionException {
    try (var scratch = new ScratchFolder(place.data())) {
      Settings settings = settings(scratch.path());
      try (RunningNewsroom newsroom = Assembly.newsrooms().open(settings)) {
        terminal.tell("Up " + sinceLaunch() + " after launch, on " + newsroom.bootstrapServers());
        int code = show(items, settings, newsroom);
        if (stay) {
          terminal.out().flush();
          terminal.tell(
              "Still running; in another terminal: ./tolmach tail "
                  + settings.targetLanguages().get(settings.targetLanguages().size() - 1)
                  + " --from-beginning --bootstrap-servers "
                  + newsroom.bootstrapServers()
                  + ". Ctrl-C ends it.");
          newsroom.awaitEnd();
        }
        return code;
      }
    }
  }

  /** Any free ports: a service that runs on this machine is not disturbed. */
  private Settings settings(Path data) {
    Settings given = place.settings();
    List<LanguageTag> wanted =
        targets.isEmpty()
            ? Stream.concat(given.targetLanguages().stream(), Stream.of(PSEUDO)).toList()
            : targets;
    return given
        .with("tolmach.data", data.toString())
        .with("tolmach.broker.port", "0")
        .with("tolmach.http.port", "0")
        .with(
            "tolmach.target-languages",
            wanted.stream().distinct().map(LanguageTag::toString).collect(Collectors.joining(",")));
  }

  private int show(List<IncomingItem> items, Settings settings, RunningNewsroom newsroom)
      throws InterruptedException, ExecutionException {
    var cluster = new KafkaConnection(newsroom.bootstrapServers(), settings.kafkaClient());
    var all = new ArrayList<DemoOutcome>();
    boolean silent = false;
    try (var watch = new DemoWatch(cluster, settings.targetLanguages());
        Producer<byte[], byte[]> producer = cluster.producer("tolmach-demo")) {
      for (IncomingItem item : items) {
        producer.send(item.toRecord()).get();
        List<DemoOutcome> outcomes = wanted(settled(watch));
        if (all.isEmpty() && !outcomes.isEmpty()) {
          terminal.tell("First result " + sinceLaunch() + " after launch");
        }
        print(item, outcomes);
        silent |= outcomes.isEmpty();
        all.addAll(outcomes);
      }
    }
    if (silent) {
      return ExitCode.FAILED;
    }
    return all.stream().allMatch(DemoOutcome::isPublished) ? ExitCode.DONE : ExitCode.HELD;
  }

  private List<DemoOutcome> settled(DemoWatch watch) throws InterruptedException {
    try (var progress = new Progress(terminal)) {
      return watch.settle(progress);
    } catch (InterruptException e) {
      // Kafka leaves the thread marked, and its clients would complain when they are closed
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  /** Pseudo-localization that nobody asked for is shown only in place of what has no engine. */
  private List<DemoOutcome> wanted(List<DemoOutcome> outcomes) {
    boolean asked = !targets.isEmpty() || place.settings().targetLanguages().contains(PSEUDO);
    boolean wanting =
        outcomes.stream()
            .anyMatch(
                outcome -> outcome.kind().equals(DemoOutcome.HELD) && outcome.segments().isEmpty());
    return asked || wanting
        ? outcomes
        : outcomes.stream()
            .filter(outcome -> !outcome.isPublished() || !outcome.language().equals(PSEUDO))
            .toList();
  }

  private void print(IncomingItem item, List<DemoOutcome> outcomes) {
    if (json) {
      outcomes.forEach(outcome -> answerJson(outcome.asJson()));
    } else {
      new DemoPage(terminal).print(item, outcomes);
    }
    terminal.out().flush();
  }

  private static String sinceLaunch() {
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return millis / 1000 + "." + millis % 1000 / 100 + " s";
  }
}
