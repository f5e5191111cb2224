package tolmach.app.bench;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import tolmach.wire.KafkaConnection;

/** Publishes bulk articles without end, so that a backlog of them stands before the engine. */
final class BulkLoad implements AutoCloseable {

  private static final int BULK = 8;

  private final Producer<byte[], byte[]> producer;
  private final Predicate<String> isDone;
  private final int backlog;
  private final ConcurrentLinkedDeque<String> waiting = new ConcurrentLinkedDeque<>();
  private final Thread thread = new Thread(this::run, "bench-bulk");
  private volatile boolean ended;
  private volatile int done;

  /**
   * @param backlog how many articles are kept under way
   * @param isDone true for the uri of an article that is not under way any more
   */
  BulkLoad(KafkaConnection kafka, int backlog, Predicate<String> isDone) {
    this.producer = kafka.producer("bench-bulk");
    this.backlog = backlog;
    this.isDone = isDone;
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      for (int number = 0; !ended; ) {
        if (waiting.removeIf(isDone)) {
          done = number - waiting.size();
        }
        while (waiting.size() < backlog && !ended) {
          var article = new BenchArticle("bulk", number++, BULK);
          producer.send(article.incoming());
          waiting.add(article.uri());
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The article that was published last. */
  String latest() {
    return waiting.getLast();
  }

  /** How many articles are done by now. */
  int done() {
    return done;
  }

  /** No more are published from now on. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
    producer.close();
  }
}
