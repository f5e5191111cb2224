package tolmach.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.article.ItemHeaders;

/** {@code from: wire:topic}: runs a {@link WireLoop} and a new one after each that failed. */
public final class WireConsumer extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(WireConsumer.class);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final long[] BACK_OFF_MILLIS = {200, 1000, 3000, 5000};

  /** Exchange property: the {@code ConsumerRecord} the exchange came from. */
  static final String RECORD = "tolmach.record";

  private final WireEndpoint endpoint;
  private volatile WireLoop loop;
  private volatile WritableTopics topics;
  private volatile boolean stopping;
  private volatile String fault;
  private Thread thread;

  WireConsumer(WireEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  /** Why nothing is read at the moment, in words; null while all is well. */
  public String fault() {
    return fault;
  }

  /** Records under way. */
  public int underWay() {
    WireLoop current = loop;
    return current == null ? 0 : current.underWay();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    stopping = false;
    thread = new Thread(this::run, "wire-" + endpoint.getTopic());
    thread.start();
  }

  @Override
  protected void doStop() throws Exception {
    stopping = true;
    WireLoop current = loop;
    if (current != null) {
      current.drain(DRAIN);
    }
    thread.join(DRAIN.toMillis() + 5000);
    thread.interrupt();
    super.doStop();
  }

  private void run() {
    int failures = 0;
    while (!stopping) {
      long began = System.nanoTime();
      try {
        serveOnce();
      } catch (FencedInstanceIdException e) {
        fault =
            "another process runs under this node's name; give each node a name (tolmach.node) and a"
                + " data folder of its own, then start this one again";
        LOG.atError().addKeyValue("topic", endpoint.getTopic()).log(fault);
        return;
      } catch (RuntimeException e) {
        if (Duration.ofNanos(System.nanoTime() - began).toMinutes() >= 1) {
          failures = 0;
        }
        fault = "reading " + endpoint.getTopic() + " failed: " + e.getMessage();
        LOG.atWarn()
            .addKeyValue("topic", endpoint.getTopic())
            .addKeyValue("error", e.toString())
            .log("begins again at what was committed");
        pause(BACK_OFF_MILLIS[Math.min(failures++, BACK_OFF_MILLIS.length - 1)]);
      }
    }
  }

  private void serveOnce() {
    WireSettings settings = endpoint.settings(getRouteId());
    KafkaConnection kafka = endpoint.wire().getConnection();
    topics = endpoint.wire().writableTopics();
    ExecutorService workers = workers(settings);
    try (var producer = kafka.transactionalProducer(settings.identity());
        var consumer =
            kafka.member(
                settings.group(), settings.identity(), Math.max(1, settings.maxInFlight()))) {
      var current =
          new WireLoop(
              settings,
              consumer,
              producer,
              endpoint.wire().getPartitions(),
              endpoint.wire().getProbe(),
              workers,
              this::route);
      loop = current;
      if (stopping) {
        return;
      }
      fault = null;
      current.serve();
    } finally {
      loop = null;
      WireLoop.end(workers, Duration.ofSeconds(1));
    }
  }

  private static ExecutorService workers(WireSettings settings) {
    var count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        settings.concurrency(),
        work -> {
          var worker = new Thread(work, settings.topic() + "-" + count.incrementAndGet());
          worker.setDaemon(true);
          return worker;
        });
  }

  /** One record through the route; on failure its dead letter. Never throws. */
  private List<WireRecord> route(WireTask task) {
    Exchange exchange = createExchange(false);
    var outbox = Outbox.giveTo(exchange);
    try {
      exchange.setProperty(RECORD, task.record());
      var message = exchange.getMessage();
      DeadLetter.headersOf(task.record())
          .forEach(
              (name, value) -> {
                if (WireRecords.isCarried(name)) {
                  message.setHeader(name, value);
                }
              });
      message.setHeader(ItemHeaders.KEY, task.key());
      message.setHeader(ItemHeaders.TOPIC, task.record().topic());
      message.setBody(task.record().value());
      getProcessor().process(exchange);
      if (exchange.getException() != null) {
        return failed(task, exchange.getException());
      }
      List<WireRecord> records = outbox.records();
      records.forEach(topics::check);
      return records;
    } catch (Exception e) {
      return failed(task, e);
    } catch (Error e) {
      LOG.error("a route failed", e);
      return failed(task, e);
    } finally {
      outbox.seal();
      releaseExchange(exchange, false);
    }
  }

  private List<WireRecord> failed(WireTask task, Throwable cause) {
    LOG.atWarn()
        .addKeyValue("route", getRouteId())
        .addKeyValue("topic", task.record().topic())
        .addKeyValue("offset", task.record().offset())
        .addKeyValue("error", cause.toString())
        .log("dead letter: no error handling of the route took it");
    return DeadLetter.withNote(task.record(), getRouteId(), cause);
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
