package tolmach.wire;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded broker in a JVM of its own, a child of this one that ends when this process ends. So
 * this process can be killed and started again without a recovery of the log, and their heaps do
 * not mix.
 *
 * <p>A child that ends by itself (killed, out of memory) is started again on the same port, where
 * its clients find it and go on. One that does not stay up is given up in words.
 */
public final class BrokerProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

  /** How long is waited before each attempt; after the last one it is given up. */
  private static final long[] BACK_OFF_MILLIS = {0, 1_000, 3_000, 10_000, 30_000};

  /** A child that lived so long begins with a clean record. */
  private static final long STEADY_NANOS = 60_000_000_000L;

  private final Path data;
  private final int port;
  private final Consumer<String> givenUp;
  private final Thread watch = new Thread(this::watch, "tolmach-broker-watch");
  private volatile BrokerChild child;
  private volatile String trouble;
  private volatile boolean closed;

  private BrokerProcess(Path data, BrokerChild child, Consumer<String> givenUp) {
    this.data = data;
    this.child = child;
    this.port = port(child);
    this.givenUp = givenUp;
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Starts the child and returns when it serves clients.
   *
   * @param data as for {@link EmbeddedBroker#start}; the child's log messages go to {@code
   *     data/broker.log}
   * @param givenUp told, in words and once, if the broker ends and does not come up again
   * @throws OperatorException if the child refuses the folder, or does not come up
   */
  public static BrokerProcess start(Path data, int wishedPort, Consumer<String> givenUp) {
    return new BrokerProcess(data, BrokerChild.start(data, wishedPort), givenUp);
  }

  /** The same at every start of the child. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Of the child that runs now, or ran last. */
  public long pid() {
    return child.pid();
  }

  /** Why nobody is served at the moment, in words; empty while all is well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Asks the child to stop and waits; past its own deadline it is ended. */
  @Override
  public void close() {
    closed = true;
    watch.interrupt();
    try {
      // an attempt that is under way is broken off and leaves no child
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.close();
  }

  private void watch() {
    int attempt = 0;
    try {
      while (!closed && attempt < BACK_OFF_MILLIS.length) {
        long begun = System.nanoTime();
        int code = child.awaitEnd();
        if (System.nanoTime() - begun > STEADY_NANOS) {
          attempt = 0;
        }
        trouble =
            "the embedded broker has ended (exit code " + code + ") and is being started again";
        LOG.atError()
            .addKeyValue("exit", code)
            .addKeyValue("messages", BrokerChild.log(data))
            .log("the embedded broker has ended; it is started again");
        attempt = startAgain(attempt);
      }
    } catch (InterruptedException e) {
      return; // closed
    }
    if (!closed) {
      trouble =
          "the embedded broker has ended and does not come up again; its messages are in "
              + BrokerChild.log(data);
      givenUp.accept(trouble);
    }
  }

  /** Tries until the child is up; returns how many attempts are used up. */
  private int startAgain(int used) throws InterruptedException {
    for (int attempt = used; attempt < BACK_OFF_MILLIS.length; attempt++) {
      Thread.sleep(BACK_OFF_MILLIS[attempt]);
      try {
        BrokerChild next = BrokerChild.start(data, port);
        if (port(next) == port) {
          child = next;
          trouble = null;
          LOG.atInfo().addKeyValue("port", port).log("the embedded broker is up again");
          return attempt + 1;
        }
        next.close();
        trouble = "the embedded broker has ended, and another process has taken port " + port;
        LOG.error(trouble);
      } catch (OperatorException e) {
        if (closed || Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        LOG.atError().addKeyValue("error", e.getMessage()).log("the embedded broker is not up yet");
      }
    }
    return BACK_OFF_MILLIS.length;
  }

  private static int port(BrokerChild child) {
    String servers = child.bootstrapServers();
    return Integer.parseInt(servers.substring(servers.lastIndexOf(':') + 1));
  }
}
