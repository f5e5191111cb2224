package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.Inbox;
import tolmach.app.IncomingItem;

/** A watched folder: route 05. */
class ReadInboxRouteTest {

  @TempDir Path folder;

  private RunningRoutes routes(Object inbox, boolean isWatched) throws Exception {
    return RunningRoutes.of(
        List.of("05-read-inbox"),
        Map.of("inbox", inbox),
        Map.of("inbox.period", "50", "inbox.watched", String.valueOf(isWatched)));
  }

  private void awaitDone(String name) {
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> Files.exists(folder.resolve("done").resolve(name)));
  }

  @Test
  void publishes_articles_and_bundles_and_puts_aside_what_it_cannot_send() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "A harbour.");
    Files.writeString(folder.resolve("ui_en.properties"), "a=b");
    Files.write(folder.resolve("0-large.txt"), new byte[9 * 1024 * 1024]);
    var inbox = new Inbox(Optional.of(folder), Clock.systemUTC());
    try (var routes = routes(inbox, true)) {
      awaitDone("a.txt");
      awaitDone("ui_en.properties");
      var article = routes.wire.next("articles.incoming");
      assertThat(article.value()).asString().isEqualTo("A harbour.");
      assertThat(article.key()).startsWith("urn:tolmach:file:");
      assertThat(article.headers())
          .containsEntry("content-type", "text/plain")
          .containsEntry("ce_type", "tolmach.article.incoming");
      assertThat(routes.wire.next("messages.incoming").value()).asString().isEqualTo("a=b");
      assertThat(routes.wire.written()).isEmpty();
      assertThat(folder.resolve("failed/0-large.txt.reason.txt")).exists();
    }
  }

  /** One file cannot be read at first. */
  public static final class Stumbling {
    private final Inbox inbox;
    private boolean hasStumbled;

    Stumbling(Inbox inbox) {
      this.inbox = inbox;
    }

    public List<Path> complete() {
      return inbox.complete();
    }

    public IncomingItem read(Path file) {
      if (file.endsWith("a.txt") && !hasStumbled) {
        hasStumbled = true;
        throw new IllegalStateException("a stumble");
      }
      return inbox.read(file);
    }

    public void done(Path file) {
      inbox.done(file);
    }
  }

  @Test
  void tries_again_what_failed_and_sends_the_others_meanwhile() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "A harbour.");
    Files.writeString(folder.resolve("b.txt"), "A bridge.");
    var inbox = new Stumbling(new Inbox(Optional.of(folder), Clock.systemUTC()));
    try (var routes = routes(inbox, true)) {
      awaitDone("a.txt");
      awaitDone("b.txt");
      assertThat(routes.wire.next("articles.incoming").value()).asString().isEqualTo("A bridge.");
      assertThat(routes.wire.next("articles.incoming").value()).asString().isEqualTo("A harbour.");
      assertThat(routes.wire.written()).isEmpty();
    }
  }
}
