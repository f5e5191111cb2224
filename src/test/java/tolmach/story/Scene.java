package tolmach.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
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
  final Newsroom newsroom;
  final Receiver receiver;
  final Publisher publisher;
  final Reviewer reviewer;
  final Punctuality punctuality;
  final List<Ruling> rulings = new ArrayList<>();

  Scene() {
    this(HouseRules.keeping(PlainNewsroom.KEEP));
  }

  Scene(HouseRules rules) {
    newsroom = PlainNewsroom.of(store, rules, clock);
    receiver = PlainNewsroom.receiver(newsroom);
    publisher = new Publisher(newsroom);
    reviewer = new Reviewer(newsroom);
    punctuality = new Punctuality(newsroom);
  }

  /** One whose house has these review rules. */
  static Scene reviewing(String rules) {
    var desks = new ReviewDesks(ReviewRules.parse(rules), Map.of());
    return new Scene(new HouseRules(PlainNewsroom.KEEP, desks, false));
  }

  /** An incoming item as {@link PlainNewsroom} reads it. */
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
}
