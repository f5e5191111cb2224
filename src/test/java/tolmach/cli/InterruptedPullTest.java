package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tolmach.engine.models.ModelServer.ENCODER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.models.ModelServer;

/** A pull in a process of its own, which is ended in the middle of a file. */
class InterruptedPullTest {

  static final String NAME = "tiny-en-ru";
  static final int HALF = 200_000;

  @TempDir Path folder;
  Path models;
  ModelServer server;
  CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void serve() throws IOException {
    models = folder.resolve("models");
    server = new ModelServer().with("/" + NAME);
  }

  @AfterEach
  void close() {
    end.countDown();
    server.close();
  }

  @Test
  void a_pull_that_was_asked_to_end_says_how_to_go_on_and_does() throws Exception {
    Process pull = pullThatHangs();
    pull.destroy();

    assertThat(pull.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(pull.exitValue()).isEqualTo(143);
    assertThat(Files.readString(folder.resolve("err"), StandardCharsets.UTF_8))
        .contains("Stopped. The same command goes on from here.")
        .doesNotContain("\tat ");
    assertThatItGoesOn();
  }

  @Test
  void a_pull_that_was_killed_goes_on_where_it_was() throws Exception {
    Process pull = pullThatHangs();
    pull.destroyForcibly();

    assertThat(pull.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThatItGoesOn();
  }

  @Test
  void a_second_pull_is_refused_while_another_process_pulls() throws Exception {
    Process pull = pullThatHangs();

    Invocation second = pull();

    assertThat(second.code()).isEqualTo(ExitCode.FAILED);
    assertThat(second.err())
        .contains("The model tiny-en-ru is being pulled already, by process " + pull.pid());
    pull.destroyForcibly();
    assertThat(pull.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private void assertThatItGoesOn() throws IOException {
    Path part = models.resolve(".pulling-" + NAME).resolve(ENCODER + ".part");
    assertThat(Files.size(part)).isEqualTo(HALF);
    assertThat(models.resolve(NAME)).doesNotExist();
    assertThat(Invocation.of("models", "list", "-Dtolmach.models=" + models).out())
        .doesNotContain(NAME);

    Invocation again = pull();

    assertThat(again.err()).contains("from " + server.url());
    assertThat(again.code()).isZero();
    assertThat(server.requests("/" + NAME + "/" + ENCODER))
        .hasSize(2)
        .last()
        .satisfies(request -> assertThat(request.header("Range")).isEqualTo("bytes=" + HALF + "-"));
    assertThat(Invocation.of("models", "verify", "-Dtolmach.models=" + models).code()).isZero();
  }

  private Invocation pull() {
    return Invocation.of(command().toArray(String[]::new));
  }

  private List<String> command() {
    return List.of("models", "pull", NAME, "--from", server.url(), "-Dtolmach.models=" + models);
  }

  /** Has received half of the encoder, and gets no more. */
  private Process pullThatHangs() throws IOException {
    server.once(
        "/" + NAME + "/" + ENCODER,
        (exchange, content) -> {
          String etag = "\"" + ModelServer.sha256(content).substring(0, 16) + "\"";
          exchange.getResponseHeaders().set("ETag", etag);
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, HALF);
          exchange.getResponseBody().flush();
          try {
            end.await(10, TimeUnit.MINUTES);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "tolmach.cli.Tolmach"));
    words.addAll(command());
    Process pull =
        new ProcessBuilder(words)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    Path part = models.resolve(".pulling-" + NAME).resolve(ENCODER + ".part");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !pull.isAlive() || (Files.exists(part) && Files.size(part) == HALF));
    assertThat(pull.isAlive()).as(() -> "the pull: " + read(folder.resolve("err"))).isTrue();
    return pull;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
