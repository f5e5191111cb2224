package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.story.Provenance;
import tolmach.story.ReviewRequest;
import tolmach.story.Story;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** What a desk sees of the stories, read from the topics as they are now. */
public final class Desk {

  private final KafkaConnection cluster;

  public Desk(KafkaConnection cluster) {
    this.cluster = cluster;
  }

  /**
   * A text that a person may look at.
   *
   * @param revision of it that is out, 0 if it waits
   * @param reason why it waits, null if it is out
   */
  public record Text(
      String uri,
      long sequence,
      int revision,
      LanguageTag source,
      LanguageTag target,
      String reason,
      List<TargetSegment> segments) {

    static Text of(ReviewRequest request) {
      return new Text(
          request.uri(),
          request.sequence(),
          0,
          request.source(),
          request.target(),
          request.reason(),
          request.segments());
    }

    static Text of(Provenance published) {
      return new Text(
          published.uri(),
          published.sequence(),
          published.revision(),
          published.source(),
          published.target(),
          null,
          published.segments());
    }
  }

  /** The stories that are wanted, by uri. */
  public Map<String, Story> stories(Predicate<Story> wanted) {
    var found = new TreeMap<String, Story>();
    read(
        Topics.STORIES,
        value -> {
          Story story = Json.read(value, Story.class);
          if (wanted.test(story)) {
            found.put(story.uri(), story);
          } else {
            found.remove(story.uri());
          }
        });
    return found;
  }

  public Optional<Story> story(String uri) {
    return Optional.ofNullable(stories(story -> story.uri().equals(uri)).get(uri));
  }

  /** The draft that waits for a person. */
  public Optional<Text> waiting(String uri, LanguageTag language, long sequence) {
    var found = new AtomicReference<ReviewRequest>();
    read(
        Topics.REVIEW_REQUESTS,
        value -> {
          var request = Json.read(value, ReviewRequest.class);
          if (request.uri().equals(uri)
              && request.target().equals(language)
              && request.sequence() == sequence) {
            found.set(request);
          }
        });
    return Optional.ofNullable(found.get()).map(Text::of);
  }

  /** What readers have. */
  public Optional<Text> published(String uri, LanguageTag language) {
    var found = new AtomicReference<Provenance>();
    String wanted = uri + "#" + language;
    try (var reading = TopicReading.of(cluster, List.of(Topics.PROVENANCE))) {
      reading.toPresentEnd(
          record -> {
            if (record.key() != null
                && new String(record.key(), StandardCharsets.UTF_8).equals(wanted)) {
              found.set(
                  record.value() == null ? null : Json.read(record.value(), Provenance.class));
            }
            return true;
          });
    }
    return Optional.ofNullable(found.get()).map(Text::of);
  }

  /**
   * The draft as its worker made it, with its source; nothing if it is kept no longer.
   *
   * @param sequence of the version
   */
  public Optional<Draft> draft(String uri, LanguageTag language, long sequence) {
    var found = new AtomicReference<Draft>();
    try (var reading = TopicReading.of(cluster, List.of(Topics.DRAFTS))) {
      reading.toPresentEnd(
          record -> {
            boolean isOfStory =
                record.key() != null
                    && new String(record.key(), StandardCharsets.UTF_8).equals(uri);
            if (isOfStory && record.value() != null) {
              Draft draft = Json.read(record.value(), Draft.class);
              if (draft.article() != null
                  && draft.target().equals(language)
                  && draft.sequence() == sequence) {
                found.set(draft);
              }
            }
            return true;
          });
    }
    return Optional.ofNullable(found.get());
  }

  private void read(String topic, java.util.function.Consumer<byte[]> taker) {
    try (var reading = TopicReading.of(cluster, List.of(topic))) {
      reading.toPresentEnd(
          record -> {
            if (record.value() != null) {
              taker.accept(record.value());
            }
            return true;
          });
    }
  }
}
