package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.language.LanguageTag;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicTail;
import tolmach.wire.Topics;

/** Follows the localized topics of several languages, as a site in each would. */
final class TakedownWatch implements AutoCloseable {

  private final Map<String, Presence> stories = new ConcurrentHashMap<>();
  private final List<TopicTail> tails;
  private final int languages;

  TakedownWatch(KafkaConnection kafka, Collection<LanguageTag> languages) {
    this.languages = languages.size();
    this.tails =
        languages.stream()
            .map(Topics::localizedArticles)
            .map(topic -> TopicTail.follow(kafka, topic, this::hear))
            .toList();
  }

  /** Where readers have a story and where it was taken from them. */
  private static final class Presence {
    private final Set<String> out = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private int risen;
    private long goneNanos;

    synchronized void hear(String topic, boolean isTombstone, int languages) {
      if (isTombstone) {
        out.remove(topic);
        if (gone.add(topic) && gone.size() == languages) {
          goneNanos = System.nanoTime();
        }
      } else {
        risen += gone.contains(topic) ? 1 : 0;
        out.add(topic);
      }
    }

    synchronized int out() {
      return out.size();
    }

    synchronized int risen() {
      return risen;
    }

    synchronized long goneNanos() {
      return goneNanos;
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    stories
        .computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), uri -> new Presence())
        .hear(record.topic(), record.value() == null, languages);
  }

  /** True if readers of every language have the story now. */
  boolean isOutEverywhere(String uri) {
    var presence = stories.get(uri);
    return presence != null && presence.out() == languages;
  }

  /** How many languages' readers have the story now. */
  int out(String uri) {
    var presence = stories.get(uri);
    return presence == null ? 0 : presence.out();
  }

  /** How often the story came after its tombstone. */
  int risen(String uri) {
    var presence = stories.get(uri);
    return presence == null ? 0 : presence.risen();
  }

  /** When the last language's tombstone was readable, by {@link System#nanoTime}. */
  long goneNanos(String uri) {
    return stories.get(uri).goneNanos();
  }

  boolean isGoneEverywhere(String uri) {
    var presence = stories.get(uri);
    return presence != null && presence.goneNanos() != 0;
  }

  /**
   * Waits until all stories are as they should be.
   *
   * @param trouble why they never will be; null while they may
   * @throws TimeoutException if nothing more became so for so many seconds
   */
  static void await(
      Collection<String> uris, Predicate<String> isSo, long seconds, Supplier<String> trouble)
      throws InterruptedException, TimeoutException {
    Set<String> open = new HashSet<>(uris);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!open.isEmpty()) {
      if (trouble.get() != null) {
        throw new IllegalStateException(trouble.get());
      }
      if (open.removeIf(isSo)) {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      } else if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            open.size()
                + " stories stand still for "
                + seconds
                + " s, one is "
                + open.iterator().next());
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  @Override
  public void close() {
    tails.forEach(TopicTail::close);
  }
}
