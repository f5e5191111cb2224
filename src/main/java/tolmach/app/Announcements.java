package tolmach.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.language.LanguagePair;

/**
 * Which pairs have an engine anywhere: what all nodes say on {@code operations.status}. A node that
 * has been silent for half a minute counts as gone.
 */
final class Announcements implements Supplier<Set<LanguagePair>> {

  private static final Duration PRESENT = Duration.ofSeconds(30);

  private record Said(Instant time, Set<LanguagePair> pairs) {}

  private final Clock clock;
  private final Map<String, Said> byNode = new ConcurrentHashMap<>();

  Announcements(Clock clock) {
    this.clock = clock;
  }

  /** Takes note of a record of {@code operations.status}. */
  void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    StatusReport report = Json.read(record.value(), StatusReport.class);
    var pairs = new HashSet<LanguagePair>();
    if (report.pairs() == null) {
      report
          .engines()
          .forEach(engine -> engine.pairs().forEach(pair -> pairs.add(LanguagePair.parse(pair))));
    } else {
      report.pairs().forEach(pair -> pairs.add(LanguagePair.parse(pair)));
    }
    byNode.put(report.node(), new Said(report.time(), Set.copyOf(pairs)));
  }

  @Override
  public Set<LanguagePair> get() {
    Instant since = clock.instant().minus(PRESENT);
    byNode.values().removeIf(said -> said.time().isBefore(since));
    var all = new HashSet<LanguagePair>();
    byNode.values().forEach(said -> all.addAll(said.pairs()));
    return Set.copyOf(all);
  }
}
