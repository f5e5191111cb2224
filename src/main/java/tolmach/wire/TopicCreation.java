package tolmach.wire;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings the topics of {@link Topics} into a cluster. */
public final class TopicCreation {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicCreation() {}

  /**
   * Creates what is missing; what is there stays as it is.
   *
   * @throws OperatorException if a topic is there with another number of partitions
   */
  public static void create(Admin admin, Collection<Topic> topics, int partitions) {
    try {
      var there = admin.listTopics().names().get();
      var missing =
          topics.stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(topic -> topic.toNewTopic(partitions))
              .toList();
      for (var creation : admin.createTopics(missing).values().values()) {
        try {
          creation.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e; // another node that starts beside this one is welcome to be first
          }
        }
      }
      refuseOtherPartitions(admin, topics, partitions);
    } catch (ExecutionException e) {
      throw new OperatorException(
          "The topics cannot be created: " + e.getCause().getMessage(),
          "Create them by hand as src/docs/topics.md says, or give this user the right to");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were created", e);
    }
  }

  /** A broker that is busy hears of a topic only some time after it was created. */
  private static Collection<TopicDescription> described(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get().values();
      } catch (ExecutionException e) {
        boolean mayCome = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!mayCome || System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static void refuseOtherPartitions(Admin admin, Collection<Topic> topics, int partitions)
      throws ExecutionException, InterruptedException {
    for (var description : described(admin, topics.stream().map(Topic::name).toList())) {
      int found = description.partitions().size();
      if (found != partitions) {
        throw new OperatorException(
            "Topic "
                + description.name()
                + " has "
                + found
                + " partitions and tolmach.partitions says "
                + partitions
                + "; all topics of a wire have one number, because a story lies in one partition of"
                + " each",
            "Set tolmach.partitions="
                + found
                + ", or move the wire to new topics while it is stopped");
      }
    }
  }
}
