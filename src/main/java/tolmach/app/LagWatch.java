package tolmach.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
    } catch (ExecutionException | RuntimeException e) {
      if (clock.isShutdown()) {
        return;
      }
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      if (trouble == null) {
        LOG.atWarn().addKeyValue("error", cause.toString()).log("the cluster does not say its lag");
      }
      trouble = "the Kafka cluster does not answer: " + cause.getMessage();
    }
  }

  private List<ConsumerLag> ask() throws ExecutionException, InterruptedException {
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
            .map(group -> group.groupId())
            .filter(group -> group.startsWith(groupPrefix))
            .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
    if (groups.isEmpty()) {
      return List.of();
    }
    var committed = admin.listConsumerGroupOffsets(groups).all().get();
    Map<TopicPartition, Long> ends = ends(committed);
    var lags = new ArrayList<ConsumerLag>();
    committed.forEach(
        (group, offsets) ->
            offsets.forEach(
                (partition, offset) -> {
                  if (offset != null && ends.containsKey(partition)) {
                    lags.add(
                        new ConsumerLag(
                            group,
                            partition.topic(),
                            partition.partition(),
                            Math.max(0, ends.get(partition) - offset.offset())));
                  }
                }));
    return List.copyOf(lags);
  }

  private Map<TopicPartition, Long> ends(
      Map<String, Map<TopicPartition, OffsetAndMetadata>> committed)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> partitions = new HashSet<>();
    committed.values().forEach(offsets -> partitions.addAll(offsets.keySet()));
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
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
