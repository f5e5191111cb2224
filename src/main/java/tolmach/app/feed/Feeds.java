package tolmach.app.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * All feeds: looks at each when its time has come, beside each other but for those of one host, and
 * hands over what is new, entry by entry. An entry is handed over until {@link #sent} is said of
 * it, and then remembered.
 */
public final class Feeds implements AutoCloseable {

  /** How long an address has for one answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LOOKS_AT_ONCE = 4;

  /** Entries that wait to be sent; each may have the largest size. */
  private static final int WAITING = 8;

  private final List<Source> sources;
  private final Clock clock;
  private final Poll poll;
  private final BlockingQueue<FeedErrand> waiting = new LinkedBlockingQueue<>(WAITING);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(LOOKS_AT_ONCE, Feeds::thread);

  /**
   * @param folder where it is kept what was sent
   */
  public Feeds(List<FeedSettings> feeds, AllowedAddresses allowed, Path folder, Clock clock) {
    this(feeds, allowed, folder, clock, PATIENCE);
  }

  Feeds(
      List<FeedSettings> feeds,
      AllowedAddresses allowed,
      Path folder,
      Clock clock,
      Duration patience) {
    this.clock = clock;
    this.poll = new Poll(new Fetch(allowed, patience, clock), clock);
    this.sources = feeds.stream().map(feed -> source(feed, folder, clock)).toList();
  }

  private static Source source(FeedSettings feed, Path folder, Clock clock) {
    return new Source(
        feed,
        SentItems.open(folder.resolve(feed.name() + ".jsonl"), feed.url().toString()),
        new Pace(feed.every(), ThreadLocalRandom.current()),
        clock.instant());
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "tolmach-feeds");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins the looks that are due, and answers at once.
   *
   * @return entries that wait to be sent, in their order; those that are not sent come again
   */
  public List<FeedErrand> waiting() {
    Instant now = clock.instant();
    var hosts = new HashSet<String>();
    sources.stream().filter(Source::isReading).forEach(source -> hosts.add(host(source)));
    for (Source source : sources) {
      if (source.isDue(now) && hosts.add(host(source))) {
        source.begin();
        threads.execute(() -> look(source));
      }
    }
    return List.copyOf(waiting);
  }

  private static String host(Source source) {
    return source.settings().url().getAuthority();
  }

  private void look(Source source) {
    try {
      source.looked(poll.of(source, this::handOver));
    } catch (FeedFault e) {
      source.failed(clock.instant(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the newsroom closes; the next start looks again
    } catch (RuntimeException e) {
      source.failed(clock.instant(), FeedFault.of("it stumbled here: " + e));
    }
  }

  private void handOver(FeedErrand errand) throws InterruptedException {
    errand.source().onTheWay();
    waiting.put(errand);
  }

  /** The entry is on the wire. */
  public void sent(FeedErrand errand) {
    if (waiting.remove(errand)) {
      errand.source().sent(errand.uri(), errand.hash());
    }
  }

  /** How each does, in the order of the settings. */
  public List<FeedStatus> statuses() {
    return sources.stream().map(Source::status).toList();
  }

  /**
   * Asks a feed once, as a look would, and sends nothing.
   *
   * @return what is wrong, in words; empty if it can be read
   */
  public static Optional<String> trouble(FeedSettings feed, AllowedAddresses allowed) {
    try {
      new Poll(new Fetch(allowed, Duration.ofSeconds(10), Clock.systemUTC()), Clock.systemUTC())
          .feed(feed);
      return Optional.empty();
    } catch (FeedFault e) {
      return Optional.of(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was not waited for");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
