package tolmach.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.wire.KafkaConnection;

/**
 * Asks the cluster every few seconds how far each group is behind. Keeps the last answer, and says
 * so when the cluster has stopped answering.
 */
public final class LagWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);

  /** The client itself would be patient for a minute, and nobody would know. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Place(String group, TopicPartition partition) {}

  private final Admin admin;
  private final String groupPrefix;
  private final Consumer<List<ConsumerLag>> listener;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(LagWatch::thread);
  private volatile List<ConsumerLag> last = List.of();
  private volatile String trouble = "the cluster has not been asked yet";

  private LagWatch(Admin admin, String groupPrefix, Consumer<List<ConsumerLag>> listener) {
    this.admin = admin;
    this.groupPrefix = groupPrefix;
    this.listener = listener;
  }

  /**
   * @param groupPrefix only groups that begin so; {@code ""} for all
   * @param metrics told of every answer
   */
  public static LagWatch start(
      KafkaConnection cluster, String groupPrefix, Duration period, Metrics metrics) {
    var watch = new LagWatch(cluster.admin(), groupPrefix, metrics::lag);
    watch.clock.scheduleWithFixedDelay(watch::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** The last answer. */
  public List<ConsumerLag> last() {
    return last;
  }

  /** Why there is no fresh answer; empty if there is. Fit for {@link Health#ready}. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void look() {
    try {
      last = ask();
      trouble = null;
      listener.accept(last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      if (clock.isShutdown()) {
        return;
      }
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      if (trouble == null) {
        LOG.atWarn().addKeyValue("error", cause.toString()).log("the cluster does not say its lag");
      }
      trouble = "the Kafka cluster does not answer: " + words(cause);
    }
  }

  private List<ConsumerLag> ask()
      throws ExecutionException, InterruptedException, TimeoutException {
    List<String> groups =
        answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(group -> group.groupId())
            .filter(group -> group.startsWith(groupPrefix))
            .toList();
    if (groups.isEmpty()) {
      return List.of();
    }
    var offsets =
        admin.listConsumerGroupOffsets(
            groups.stream()
                .collect(Collectors.toMap(one -> one, one -> new ListConsumerGroupOffsetsSpec())));
    var members = admin.describeConsumerGroups(groups);
    var places = new ArrayList<Place>();
    for (String group : groups) {
      // a group that has not committed anything of a partition yet stands at its first record
      for (var member : answer(members.describedGroups().get(group)).members()) {
        member.assignment().topicPartitions().forEach(one -> places.add(new Place(group, one)));
      }
      answer(offsets.partitionsToOffsetAndMetadata(group))
          .forEach((partition, offset) -> places.add(new Place(group, partition)));
    }
    Map<TopicPartition, Long> ends = offsets(places, OffsetSpec.latest());
    Map<TopicPartition, Long> begins = offsets(places, OffsetSpec.earliest());
    var lags = new ArrayList<ConsumerLag>();
    for (Place place : Set.copyOf(places)) {
      TopicPartition partition = place.partition();
      if (ends.containsKey(partition)) {
        OffsetAndMetadata committed =
            answer(offsets.partitionsToOffsetAndMetadata(place.group())).get(partition);
        long at = committed == null ? begins.get(partition) : committed.offset();
        long behind = Math.max(0, ends.get(partition) - at);
        lags.add(new ConsumerLag(place.group(), partition.topic(), partition.partition(), behind));
      }
    }
    return List.copyOf(lags);
  }

  private static String words(Throwable cause) {
    return cause instanceof TimeoutException
        ? "nothing within " + PATIENCE.toSeconds() + " s"
        : cause.getMessage();
  }

  private Map<TopicPartition, Long> offsets(List<Place> places, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked =
        places.stream()
            .map(Place::partition)
            .distinct()
            .collect(Collectors.toMap(p -> p, p -> which));
    return answer(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "tolmach-lag-watch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    admin.close(Duration.ofSeconds(2));
  }
}
