package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.engine.models.ModelServer.ENCODER;
import static tolmach.engine.models.ModelServer.breakingAfter;
import static tolmach.engine.models.ModelServer.bytes;
import static tolmach.engine.models.ModelServer.page;
import static tolmach.engine.models.ModelServer.sha256;
import static tolmach.engine.models.ModelServer.status;
import static tolmach.engine.models.Pulling.AT_COMMIT;
import static tolmach.engine.models.Pulling.REPOSITORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server and a network as they are. */
class PullFaultsTest {

  static final String PATH = AT_COMMIT + "/" + ENCODER;
  static final int HALF = 200_000;

  @TempDir Path models;
  ModelServer server;
  Pulling pulling;
  byte[] encoder;

  @BeforeEach
  void serve() throws IOException {
    server = new ModelServer().with(REPOSITORY).with(AT_COMMIT);
    pulling = new Pulling(models, server);
    encoder = server.content(PATH);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_broken_connection_is_gone_on_with_where_it_broke() throws Exception {
    server.once(PATH, breakingAfter(HALF));

    pulling.pull();

    List<ModelServer.Seen> requests = server.requests(PATH);
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1).header("Range")).isEqualTo("bytes=" + HALF + "-");
    assertThat(requests.get(1).header("If-Range"))
        .isEqualTo("\"" + sha256(encoder).substring(0, 16) + "\"");
    assertEncoderIs(encoder);
  }

  @Test
  void a_file_that_changed_in_between_is_fetched_anew() throws Exception {
    byte[] next = Arrays.copyOf(encoder, encoder.length + 2);
    next[encoder.length] = 0x4a; // an unknown field of the ONNX file, empty
    server.once(
        PATH,
        (exchange, content) -> {
          breakingAfter(HALF).answer(exchange, content);
          server.put(PATH, next);
        });

    pulling.pull();

    assertThat(server.requests(PATH).get(1).header("If-Range")).isNotNull();
    assertEncoderIs(next);
  }

  @Test
  void a_server_that_sends_a_range_of_another_file_is_not_believed() throws Exception {
    byte[] next = Arrays.copyOf(encoder, encoder.length + 2);
    next[encoder.length] = 0x4a;
    server.once(PATH, breakingAfter(HALF));
    server.once(
        PATH,
        (exchange, content) -> {
          exchange.getResponseHeaders().set("ETag", "\"another\"");
          exchange
              .getResponseHeaders()
              .set("Content-Range", "bytes " + HALF + "-" + (next.length - 1) + "/" + next.length);
          exchange.sendResponseHeaders(206, next.length - HALF);
          exchange.getResponseBody().write(next, HALF, next.length - HALF);
          exchange.close();
        });

    pulling.pull();

    assertThat(server.requests(PATH)).hasSize(3);
    assertThat(server.requests(PATH).get(2).header("Range")).isNull();
    assertEncoderIs(encoder);
  }

  @Test
  void a_server_without_ranges_sends_it_all_again() throws Exception {
    server.withoutRanges().once(PATH, breakingAfter(HALF));

    pulling.pull();

    assertThat(server.requests(PATH)).hasSize(2);
    assertEncoderIs(encoder);
  }

  @Test
  void a_server_without_etags_is_asked_for_a_rest_only_if_the_checksum_is_known() throws Exception {
    server.withoutEtags();
    ModelServer.Mischief breaking =
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, HALF);
          exchange.getResponseBody().flush();
          exchange.close();
        };
    server.once(PATH, breaking);
    pulling.pull();
    assertThat(server.requests(PATH)).extracting(r -> r.header("Range")).containsOnlyNulls();

    server.once(PATH, breaking);
    pulling.pinning(ENCODER, sha256(encoder)).replacing().pull();
    assertThat(server.requests(PATH).get(3).header("Range")).isEqualTo("bytes=" + HALF + "-");
    assertEncoderIs(encoder);
  }

  @Test
  void a_rest_that_does_not_fit_is_found_by_the_checksum_and_all_is_fetched_once_more()
      throws Exception {
    server.once(PATH, breakingAfter(HALF));
    server.once(
        PATH,
        (exchange, content) -> {
          byte[] rest = new byte[content.length - HALF];
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Range",
                  "bytes " + HALF + "-" + (content.length - 1) + "/" + content.length);
          exchange.sendResponseHeaders(206, rest.length);
          exchange.getResponseBody().write(rest);
          exchange.close();
        });

    pulling.pinning(ENCODER, sha256(encoder)).pull();

    assertThat(server.requests(PATH)).hasSize(3);
    assertThat(pulling.notes).anyMatch(note -> note.contains("once more"));
    assertEncoderIs(encoder);
  }

  @Test
  void wrong_bytes_are_not_installed() {
    server.always(PATH, bytes(ModelPullTest.damaged(encoder)));

    assertThatThrownBy(() -> pulling.pinning(ENCODER, sha256(encoder)).pull())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(PATH + " is not what it should be: its SHA-256 is ")
        .hasMessageContaining("expected is " + sha256(encoder))
        .hasMessageContaining("models/registry.json");
    assertThat(server.requests(PATH)).hasSize(1);
    assertThat(pulling.work().resolve(ENCODER + ".part")).doesNotExist();
    assertThat(pulling.installed()).doesNotExist();
  }

  @Test
  void another_size_is_refused_before_it_is_fetched() {
    pulling.knowing("\"files\": [{\"path\": \"" + ENCODER + "\", \"bytes\": 999}]");

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining(ENCODER + " with " + encoder.length + " bytes")
        .hasMessageContaining("knows it with 999");
  }

  @Test
  void another_checksum_in_the_hubs_own_words_is_refused_before_it_is_fetched() {
    server.put("/cdn/blob", encoder);
    server.once(PATH, server.linkedTo("/cdn/blob"));
    String other = "0".repeat(64);

    assertThatThrownBy(() -> pulling.pinning(ENCODER, other).pull())
        .hasMessageContaining("is offered with the SHA-256 " + sha256(encoder))
        .hasMessageContaining(other);
  }

  @Test
  void a_refusal_is_told_in_words_and_without_its_page() {
    server.always(
        REPOSITORY + "/config.json",
        page(403, "<html>Forbidden, dear robot</html>", "Content-Type", "text/html"));

    assertThatThrownBy(() -> pulling.pull())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("is answered by " + server.url() + " with 403")
        .hasMessageContaining("HF_TOKEN")
        .hasMessageNotContaining("robot");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_page_to_log_in_is_not_taken_for_the_file() {
    server.always(
        PATH, page(200, "<html>Welcome to the hotel</html>", "Content-Type", "text/html"));

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("with a page for people instead of the file")
        .hasMessageContaining("--from FOLDER");
  }

  @Test
  void a_page_instead_of_an_optional_file_means_that_there_is_none() throws Exception {
    server.always(
        AT_COMMIT + "/tokenizer_config.json",
        page(200, "<html>All is well</html>", "Content-Type", "text/html"));

    pulling.pull();

    assertThat(pulling.installed().resolve("tokenizer_config.json")).doesNotExist();
  }

  @Test
  void a_server_that_is_busy_is_asked_again_when_it_says_so() throws Exception {
    server.once(PATH, status(429, "Retry-After", "1")).once(PATH, status(503));

    pulling.pull();

    assertThat(pulling.notes).anyMatch(note -> note.endsWith("with 429; going on in 1 s"));
    assertThat(server.requests(PATH)).hasSize(3);
  }

  @Test
  void a_server_that_asks_for_more_patience_than_there_is_is_left() {
    server.once(PATH, status(429, "Retry-After", "3600"));

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("asks to come back in 60 minutes")
        .hasMessageContaining("goes on from here");
    assertThat(server.requests(PATH)).hasSize(1);
  }

  @Test
  void a_server_that_never_recovers_is_given_up_and_what_came_stays() throws Exception {
    server.once(PATH, breakingAfter(HALF));
    for (int i = 0; i < 4; i++) {
      server.once(PATH, status(502));
    }
    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("with 502 (4 times in a row)")
        .hasMessageContaining("the same command goes on from here");
    assertThat(Files.size(pulling.work().resolve(ENCODER + ".part"))).isEqualTo(HALF);
    int before = server.requests().size();

    pulling.pull();

    assertThat(server.requests(PATH).get(5).header("Range")).isEqualTo("bytes=" + HALF + "-");
    assertThat(server.requests().subList(before, server.requests().size()))
        .as("what was finished is not fetched again, but for the branch's first file")
        .extracting(ModelServer.Seen::path)
        .doesNotContain(AT_COMMIT + "/vocab.json", AT_COMMIT + "/source.spm");
    assertEncoderIs(encoder);
  }

  @Test
  void a_server_that_always_breaks_at_the_same_place_does_not_keep_us_for_ever() {
    server.withoutRanges().always(PATH, breakingAfter(HALF));

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("the connection ended after " + HALF + " of " + encoder.length);
    assertThat(server.requests(PATH)).hasSize(4);
  }

  @Test
  void a_server_that_falls_silent_is_asked_again() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    server.once(
        PATH,
        (exchange, content) -> {
          exchange.getResponseHeaders().set("ETag", "\"" + sha256(content).substring(0, 16) + "\"");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, HALF);
          exchange.getResponseBody().flush();
          await(end);
          exchange.close();
        });

    pulling.silence(Duration.ofSeconds(3)).pull();
    end.countDown();

    assertThat(pulling.notes).anyMatch(note -> note.contains("SocketTimeoutException"));
    assertThat(server.requests(PATH).get(1).header("Range")).isNotNull();
    assertEncoderIs(encoder);
  }

  @Test
  void slow_bytes_are_waited_for() throws Exception {
    String path = AT_COMMIT + "/vocab.json";
    byte[] vocabulary = server.content(path);
    server.once(
        path,
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          for (int i = 0; i < content.length; i += 2000) {
            exchange.getResponseBody().write(content, i, Math.min(2000, content.length - i));
            exchange.getResponseBody().flush();
            await(new CountDownLatch(1), 200);
          }
          exchange.close();
        });

    pulling.silence(Duration.ofSeconds(30)).pull();

    assertThat(server.requests(path)).hasSize(1);
    assertThat(Files.readAllBytes(pulling.installed().resolve("vocab.json"))).isEqualTo(vocabulary);
  }

  @Test
  void a_part_that_is_longer_than_the_file_is_thrown_away() throws Exception {
    server.once(PATH, breakingAfter(HALF));
    for (int i = 0; i < 4; i++) {
      server.once(PATH, status(500));
    }
    assertThatThrownBy(() -> pulling.pull()).isInstanceOf(ModelException.class);
    Files.write(pulling.work().resolve(ENCODER + ".part"), new byte[encoder.length + 7]);

    pulling.pull();

    assertThat(pulling.notes).anyMatch(note -> note.contains("shorter than what is there"));
    assertEncoderIs(encoder);
  }

  @Test
  void redirects_are_followed_not_for_ever_and_not_out_of_encryption_or_the_host() {
    server.always(PATH, status(302, "Location", PATH));
    assertThatThrownBy(() -> pulling.pull()).hasMessageContaining("redirects more than 5 times");

    server.always(PATH, status(302, "Location", "http://files.example.org/x?sig=secret"));
    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("redirects to files.example.org without encryption")
        .hasMessageNotContaining("secret");

    server.always(PATH, status(302, "Location", "file:///etc/passwd"));
    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("to an address that is not of a web server");

    server.always(PATH, status(302));
    assertThatThrownBy(() -> pulling.pull()).hasMessageContaining("without saying whereto");
  }

  @Test
  void a_relative_redirect_is_followed() throws Exception {
    server.put("/elsewhere", encoder);
    server.once(PATH, status(307, "Location", "/elsewhere"));

    pulling.pull();

    assertThat(server.requests("/elsewhere")).hasSize(1);
    assertEncoderIs(encoder);
  }

  @Test
  void packed_bytes_are_not_unpacked_by_chance() {
    server.always(
        PATH,
        (exchange, content) -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          bytes(content).answer(exchange, content);
        });

    assertThatThrownBy(() -> pulling.pull()).hasMessageContaining("packed (gzip)");
  }

  @Test
  void a_disk_that_fills_up_ends_it_before_the_file_that_does_not_fit() {
    pulling.disk(path -> (64L << 20) + 100_000);

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("459 kB are still to come, and 67 MB are free")
        .hasMessageContaining("goes on from here");
    assertThat(pulling.work().resolve("vocab.json")).exists();
    assertThat(pulling.work().resolve(ENCODER + ".part")).doesNotExist();
  }

  @Test
  void nobody_at_the_other_end_is_said_soon() throws Exception {
    try (ModelServer gone = new ModelServer()) {
      pulling = new Pulling(models, gone);
    }
    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("ConnectException")
        .hasMessageContaining("(2 times in a row)");
  }

  private void assertEncoderIs(byte[] expected) throws IOException {
    assertThat(Files.readAllBytes(pulling.installed().resolve(ENCODER))).isEqualTo(expected);
    assertThat(ModelVerification.of(pulling.installed(), Optional.empty()).faults()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    await(latch, 60_000);
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
