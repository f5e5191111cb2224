package tolmach.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.ItemHead;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.PublicationStatus;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.Outgoing;

/**
 * A newsroom with one story in it, and short words for what happens to it. Everything that was
 * ruled is kept in order.
 */
final class Scene {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final String URI = "urn:example:bridge";
  static final LanguageTag RU = LanguageTag.of("ru");
  static final LanguageTag ES = LanguageTag.of("es");

  final MutableClock clock = new MutableClock(NOON);
  final MemoryStoryStore store = new MemoryStoryStore();
  final Newsroom newsroom =
      new Newsroom(store, new PlainRenderer(), Scene::units, Duration.ofDays(7), clock);
  final Receiver receiver = new Receiver(newsroom, Scene::peek, Scene::peekBundle);
  final Publisher publisher = new Publisher(newsroom);
  final Reviewer reviewer = new Reviewer(newsroom);
  final Punctuality punctuality = new Punctuality(newsroom);
  final List<Ruling> rulings = new ArrayList<>();

  /** An incoming item written as {@code key=value} pairs; what is not named is not there. */
  Ruling receive(String item) {
    return receive(URI, item, Map.of());
  }

  Ruling receive(String key, String item, Map<String, Object> more) {
    var headers = new HashMap<String, Object>(more);
    headers.putIfAbsent(ItemHeaders.TOPIC, "articles.incoming");
    if (key != null) {
      headers.put(ItemHeaders.KEY, key);
    }
    return kept(receiver.receive(item.getBytes(StandardCharsets.UTF_8), headers));
  }

  Ruling draft(Draft draft) {
    return kept(publisher.decide(Json.bytes(draft)));
  }

  Ruling decide(String json) {
    return kept(
        reviewer.decide(json.getBytes(StandardCharsets.UTF_8), Map.of(ItemHeaders.KEY, URI)));
  }

  /** Accepts a first version and publishes it in these languages. */
  Scene published(String... languages) {
    receive("version=1");
    for (String language : languages) {
      draft(Drafts.translated(URI, 1, language));
    }
    return this;
  }

  Story story() {
    return store.story(URI).orElseThrow();
  }

  Localization in(LanguageTag language) {
    return story().localization(language).orElseThrow();
  }

  /** All that was written to a topic, in order. */
  List<Outgoing> written(String topic) {
    return rulings.stream().flatMap(ruling -> ruling.dispatches().on(topic).stream()).toList();
  }

  /** Values on the localized topic as text, {@code null} for a tombstone. */
  List<String> readersSaw(LanguageTag language) {
    var seen = new ArrayList<String>();
    for (Outgoing outgoing : written("articles.localized." + language)) {
      seen.add(
          outgoing.value() == null
              ? null
              : new String((byte[]) outgoing.value(), StandardCharsets.UTF_8));
    }
    return seen;
  }

  private Ruling kept(Ruling ruling) {
    rulings.add(ruling);
    return ruling;
  }

  static ItemHead peek(byte[] body, Map<String, Object> headers, String key) {
    return peek(ItemKind.ARTICLE, body, key);
  }

  static ItemHead peekBundle(byte[] body, Map<String, Object> headers, String key) {
    return peek(ItemKind.MESSAGES, body, key);
  }

  private static ItemHead peek(ItemKind kind, byte[] body, String key) {
    var fields = new HashMap<String, String>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split(" ")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return new ItemHead(
        kind,
        "ninjs",
        fields.getOrDefault("uri", key == null ? URI : key),
        fields.get("version"),
        instant(fields.get("created")),
        Integer.parseInt(fields.getOrDefault("urgency", "0")),
        PublicationStatus.valueOf(fields.getOrDefault("status", "USABLE")),
        instant(fields.get("embargo")),
        TextHash.of(body));
  }

  private static Instant instant(String time) {
    return time == null ? null : Instant.parse("2026-11-23T" + time + ":00Z");
  }

  private static List<Outgoing> units(Draft draft, Instant now) {
    return draft.segments().stream()
        .map(segment -> Outgoing.of(segment.source(), Map.of(), segment.target()))
        .toList();
  }

  /** Enough to tell what readers saw. */
  private static final class PlainRenderer implements Renderer {
    @Override
    public byte[] render(Draft draft, int revision, Instant now) {
      String text = String.join(" ", draft.segments().stream().map(s -> s.target()).toList());
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] withheld(Story story, LanguageTag language, int revision, Instant now) {
      return "withheld".getBytes(StandardCharsets.UTF_8);
    }
  }
}
