package tolmach.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this JVM: one KRaft node that is broker and controller, bound to loopback,
 * with its log in a folder that outlives it.
 *
 * <p>The folder is locked before Kafka touches it. Kafka has a lock of its own but takes it after
 * its controller has joined an election in the shared metadata log, which harms the broker that is
 * running there.
 *
 * <p>Kafka answers writes from the page cache: a killed process loses nothing, a power cut may lose
 * the last seconds. Who must survive that runs a replicated cluster instead.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** Where clients look first. */
  public static final int DEFAULT_PORT = 19092;

  /** A stop that takes longer is cut short; the log recovers at the next start. */
  static final Duration STOP_DEADLINE = Duration.ofSeconds(10);

  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private final Path portFile;

  private EmbeddedBroker(FolderLock lock, KafkaRaftServer server, int port, Path portFile) {
    this.lock = lock;
    this.server = server;
    this.port = port;
    this.portFile = portFile;
  }

  /**
   * Starts a broker and returns when it serves clients.
   *
   * @param data the data folder; the log lies in {@code data/broker}, the port that was found in
   *     {@code data/broker.port}
   * @param wishedPort taken if it is free, another free one if not; 0 for any
   * @throws OperatorException if another broker holds the folder
   */
  public static EmbeddedBroker start(Path data, int wishedPort) {
    Path log = data.resolve("broker");
    var lock = FolderLock.take(log, "embedded broker");
    try {
      format(log);
      int port = isFree(wishedPort) ? wishedPort : freePort();
      var server =
          new KafkaRaftServer(
              new KafkaConfig(BrokerProperties.of(log, port, freePort()), false), Time.SYSTEM);
      server.startup();
      Path portFile = data.resolve("broker.port");
      writeWhole(portFile, String.valueOf(port));
      return new EmbeddedBroker(lock, server, port, portFile);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker; gives up waiting after ten seconds, which loses nothing. */
  @Override
  public void close() {
    var stop =
        new Thread(
            () -> {
              server.shutdown();
              server.awaitShutdown();
            },
            "tolmach-broker-stop");
    stop.setDaemon(true);
    stop.start();
    try {
      Files.deleteIfExists(portFile);
      joinUninterrupted(stop);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + portFile, e);
    } finally {
      lock.close();
    }
  }

  /** The folder may not be let go of while Kafka still writes into it. */
  private static void joinUninterrupted(Thread stop) {
    long deadline = System.nanoTime() + STOP_DEADLINE.toNanos();
    boolean interrupted = false;
    for (long left = STOP_DEADLINE.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(stop, left);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void format(Path log) {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerProperties.NODE)
          .setControllerListenerName(BrokerProperties.CONTROLLER)
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + log + " as Kafka storage", e);
    }
  }

  private static boolean isFree(int port) {
    if (port == 0) {
      return false;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // a port that only lingers from the last run is free
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on the loopback interface", e);
    }
  }

  private static void writeWhole(Path file, String text) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text, StandardCharsets.US_ASCII);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
