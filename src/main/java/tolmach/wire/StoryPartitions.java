package tolmach.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * That the topics of the story have one number of partitions, and the changelogs of its stores the
 * same. Where they differ, what is said about one story would reach two owners.
 */
final class StoryPartitions {

  private StoryPartitions() {}

  /**
   * @return that number
   * @throws OperatorException if a topic is missing, or one differs
   */
  static int refuseDifference(KafkaConnection connection, StorySettings settings) {
    var found = new TreeMap<String, Integer>();
    try (var admin = connection.admin()) {
      var there = admin.listTopics().names().get();
      var wanted = new ArrayList<>(StoryTopology.TOPICS);
      wanted.removeAll(there);
      if (!wanted.isEmpty()) {
        throw new OperatorException(
            "The topics of the story are missing: " + String.join(", ", wanted),
            "Let Tolmach create them, or create them as src/docs/topics.md says");
      }
      var all = new ArrayList<>(StoryTopology.TOPICS);
      for (String store : List.of(StoryStateStore.STORIES, StoryStateStore.HELD)) {
        String changelog = settings.applicationId() + "-" + store + "-changelog";
        if (there.contains(changelog)) {
          all.add(changelog);
        }
      }
      var descriptions = new HashMap<>(admin.describeTopics(all).allTopicNames().get());
      descriptions.forEach((topic, it) -> found.put(topic, it.partitions().size()));
    } catch (ExecutionException e) {
      throw new OperatorException(
          "The topics of the story cannot be looked at: " + e.getCause().getMessage(),
          "Check that the cluster is up and this user may describe topics");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were looked at", e);
    }
    if (new HashSet<>(found.values()).size() > 1) {
      throw new OperatorException(
          "The topics of the story differ in their partitions: " + found,
          "Their number is fixed when they are created; move the wire to new topics while it is"
              + " stopped");
    }
    return found.get(StoryTopology.TOPICS.get(0));
  }
}
