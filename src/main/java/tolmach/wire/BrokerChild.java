package tolmach.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One child JVM with the embedded broker in it. It ends when this process ends, however that ends:
 * it reads its standard input and stops at the end of it.
 */
final class BrokerChild implements AutoCloseable {

  private static final Duration START_DEADLINE = Duration.ofSeconds(60);

  /** What the system says of a child that was ended by this process. */
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final String bootstrapServers;

  private BrokerChild(Process process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the child and returns when it serves clients.
   *
   * @param data as for {@link EmbeddedBroker#start}; the child's log messages go to {@link #log}
   * @throws OperatorException if the child refuses the folder, or does not come up
   */
  static BrokerChild start(Path data, int wishedPort) {
    try {
      Files.createDirectories(data);
      Path messages = log(data);
      var process =
          new ProcessBuilder(command(data, wishedPort))
              .redirectError(ProcessBuilder.Redirect.appendTo(messages.toFile()))
              .start();
      var answer = new CompletableFuture<String>();
      var reader = new Thread(() -> readAnswer(process, answer), "tolmach-broker-answer");
      reader.setDaemon(true);
      reader.start();
      return new BrokerChild(process, await(answer, process, messages));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the embedded broker", e);
    }
  }

  /** Where a child on this folder writes its messages. */
  static Path log(Path data) {
    return data.resolve("broker.log");
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  long pid() {
    return process.pid();
  }

  /** Waits for the child's end, and gives its exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks the child to stop and waits; past its own deadline it is ended. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(EmbeddedBroker.STOP_DEADLINE.toMillis() + 3000, TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** When this returns, nothing writes into the folder any more. */
  private void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static List<String> command(Path data, int wishedPort) {
    return List.of(
        // Ctrl-C reaches every process of the terminal; the broker must outlive the draining of its
        // parent, so it is started deaf to it.
        "/bin/sh",
        "-c",
        "trap '' INT; exec \"$0\" \"$@\"",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", // halves the start
        "-Dfile.encoding=UTF-8",
        "-cp",
        System.getProperty("java.class.path"),
        BrokerMain.class.getName(),
        data.toAbsolutePath().toString(),
        String.valueOf(wishedPort));
  }

  private static void readAnswer(Process process, CompletableFuture<String> answer) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      answer.complete(line == null ? "" : line);
      while (lines.readLine() != null) {
        // keeps the pipe empty
      }
    } catch (IOException e) {
      answer.completeExceptionally(e);
    }
  }

  private static String await(CompletableFuture<String> answer, Process process, Path messages) {
    String line;
    try {
      line = answer.get(START_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      line = "";
    } catch (ExecutionException | TimeoutException e) {
      line = "";
    }
    if (line.startsWith(BrokerMain.READY)) {
      return line.substring(BrokerMain.READY.length());
    }
    process.destroyForcibly();
    process.onExit().join();
    if (line.startsWith(BrokerMain.REFUSED)) {
      String[] parts = line.substring(BrokerMain.REFUSED.length()).split("\t", 2);
      throw new OperatorException(parts[0], parts[1]);
    }
    throw new OperatorException(
        process.exitValue() == KILLED
            ? "The embedded broker did not come up within " + START_DEADLINE.toSeconds() + " s"
            : "The embedded broker ended while it started, with exit code " + process.exitValue(),
        "Its messages are in " + messages);
  }
}
