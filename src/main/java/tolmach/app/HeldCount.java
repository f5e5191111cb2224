package tolmach.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.story.Localization;
import tolmach.story.Story;

/** How many drafts wait, in all stories: for a person, the end of an embargo, or an engine. */
final class HeldCount {

  private final Map<String, Integer> byStory = new ConcurrentHashMap<>();

  /** Takes note of a record of {@code stories}. */
  void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    Story story = Json.read(record.value(), Story.class);
    int waiting =
        (int)
            story.languages().values().stream()
                .map(Localization::state)
                .filter(
                    state ->
                        state == Localization.State.HELD || state == Localization.State.EMBARGOED)
                .count();
    if (waiting == 0) {
      byStory.remove(story.uri());
    } else {
      byStory.put(story.uri(), waiting);
    }
  }

  long total() {
    return byStory.values().stream().mapToLong(Integer::longValue).sum();
  }
}
