package tolmach.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tolmach.worker.Outgoing;

/**
 * The records that follow from a ruling, by topic, in the order in which they came up. A route
 * names the topics; this only knows what is for them.
 */
public final class Dispatches {

  private final Map<String, List<Outgoing>> byTopic = new LinkedHashMap<>();

  void add(String topic, Outgoing outgoing) {
    byTopic.computeIfAbsent(topic, name -> new ArrayList<>()).add(outgoing);
  }

  /** The topics that anything is for. */
  public Set<String> topics() {
    return Set.copyOf(byTopic.keySet());
  }

  /** What is for that topic; nothing is no error. */
  public List<Outgoing> on(String topic) {
    return List.copyOf(byTopic.getOrDefault(topic, List.of()));
  }

  /**
   * Hands over all that is for a topic, or for each topic whose name begins so.
   *
   * @param topics a name, or the beginning of names and {@code *}: {@code articles.localized.*}
   */
  public void forEach(String topics, BiConsumer<String, Outgoing> taker) {
    byTopic.forEach(
        (topic, all) -> {
          if (matches(topics, topic)) {
            all.forEach(outgoing -> taker.accept(topic, outgoing));
          }
        });
  }

  private static boolean matches(String topics, String topic) {
    return topics.endsWith("*")
        ? topic.startsWith(topics.substring(0, topics.length() - 1))
        : topic.equals(topics);
  }
}
