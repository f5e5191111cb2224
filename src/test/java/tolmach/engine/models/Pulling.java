package tolmach.engine.models;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tolmach.engine.models.ModelPull.Pulled;

/** A pull in a test: quick to try again, with plenty of room, and it remembers what was noted. */
final class Pulling implements PullListener {

  static final String NAME = "tiny-en-ru";
  static final String REPOSITORY = "/House/tiny-en-ru/resolve/main";
  static final String AT_COMMIT = "/House/tiny-en-ru/resolve/" + ModelServer.COMMIT;

  final List<String> notes = new CopyOnWriteArrayList<>();
  private final Path models;
  private final URI hub;
  private Optional<Token> token = Optional.empty();
  private Backoff backoff =
      new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(2));
  private Duration silence = Duration.ofSeconds(60);
  private PullSettings.FreeSpace disk = path -> Long.MAX_VALUE;
  private String entry = "";
  private String from;
  private FileVariant variant = FileVariant.QUANTIZED;
  private boolean replace;
  private Runnable progress = () -> {};

  Pulling(Path models, ModelServer server) {
    this.models = models;
    this.hub = server.uri();
  }

  /** What else the registry says of the model, as JSON properties. */
  Pulling knowing(String more) {
    this.entry = ", " + more;
    return this;
  }

  Pulling pinning(String path, String sum) {
    return knowing("\"files\": [{\"path\": \"" + path + "\", \"sha256\": \"" + sum + "\"}]");
  }

  Pulling from(String place) {
    this.from = place;
    return this;
  }

  Pulling token(String value) throws ModelException {
    this.token = Token.of(Map.of("HF_TOKEN", value));
    return this;
  }

  Pulling silence(Duration longest) {
    this.silence = longest;
    return this;
  }

  Pulling patience(Duration longest) {
    this.backoff = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(5), longest);
    return this;
  }

  Pulling disk(PullSettings.FreeSpace free) {
    this.disk = free;
    return this;
  }

  Pulling variant(FileVariant wanted) {
    this.variant = wanted;
    return this;
  }

  Pulling replacing() {
    this.replace = true;
    return this;
  }

  /** Done at each piece that comes. */
  Pulling meanwhile(Runnable work) {
    this.progress = work;
    return this;
  }

  Pulled pull() throws ModelException, InterruptedException, IOException {
    Files.createDirectories(models);
    Files.writeString(
        models.resolve("registry.json"),
        "{\"format\": 1, \"models\": [{\"name\": \"tiny-en-ru\", \"pairs\": [\"en-ru\"],"
            + " \"repository\": \"House/tiny-en-ru\", \"licence\": \"Apache-2.0\""
            + entry
            + "}]}",
        StandardCharsets.UTF_8);
    KnownModel model = new ModelChoice(ModelRegistry.of(models)).of(NAME, from != null);
    PullSettings settings =
        new PullSettings(hub, token, backoff, Duration.ofSeconds(60), silence, disk);
    return new ModelPull(models, settings, Clock.systemUTC())
        .pull(new ModelPull.Request(model, variant, Optional.ofNullable(from), replace), this);
  }

  Path installed() {
    return models.resolve(NAME);
  }

  Path work() {
    return models.resolve(".pulling-" + NAME);
  }

  @Override
  public void at(String file, long done, long whole) {
    progress.run();
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }
}
