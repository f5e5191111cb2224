package tolmach.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.story.Story;
import tolmach.worker.Job;
import tolmach.worker.Supersession;

/**
 * At which version each story is, as {@code stories} tells it, for workers: a job of an older
 * version, or of a killed story, is not worth an engine's time. Knows the 100,000 stories that were
 * heard of last.
 */
public final class LatestStories implements Supersession {

  private static final int MOST = 100_000;

  private record Standing(long sequence, boolean isKilled) {}

  private final Map<String, Standing> stories =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
          return size() > MOST;
        }
      };

  /** Takes note of a record of {@code stories}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    Story story = Json.read(record.value(), Story.class);
    synchronized (stories) {
      stories.merge(
          story.uri(),
          new Standing(story.sequence(), story.isKilled()),
          (before, now) -> now.sequence() < before.sequence() ? before : now);
    }
  }

  @Override
  public Optional<String> of(Job job) {
    Standing standing;
    synchronized (stories) {
      standing = stories.get(job.article().uri());
    }
    if (standing == null) {
      return Optional.empty();
    }
    if (standing.isKilled()) {
      return Optional.of("the story is killed");
    }
    return standing.sequence() > job.article().sequence()
        ? Optional.of("version " + standing.sequence() + " has taken its place")
        : Optional.empty();
  }
}
