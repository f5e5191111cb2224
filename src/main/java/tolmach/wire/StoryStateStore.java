package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import tolmach.article.Json;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.story.HeldDraft;
import tolmach.story.Story;
import tolmach.story.StoryStore;

/**
 * Stories and held drafts of one partition, in two state stores of Kafka Streams. The store of held
 * drafts has an index in itself: for each draft with an hour, and each that waits for an engine, a
 * second key that sorts by that and leads to the draft.
 */
final class StoryStateStore implements StoryStore {

  /** Names of the state stores; their changelogs are called after them. */
  static final String STORIES = "story";

  static final String HELD = "held";

  private static final String DRAFT = "draft\n";
  private static final String DUE = "due\n";
  private static final String ENGINE = "engine\n";
  private static final String PART = "\n"; // in no uri and no language tag
  private static final StringSerializer TEXT = new StringSerializer();

  private final KeyValueStore<String, byte[]> stories;
  private final KeyValueStore<String, byte[]> drafts;

  StoryStateStore(KeyValueStore<String, byte[]> stories, KeyValueStore<String, byte[]> drafts) {
    this.stories = stories;
    this.drafts = drafts;
  }

  @Override
  public Optional<Story> story(String uri) {
    return Optional.ofNullable(stories.get(uri)).map(bytes -> Json.read(bytes, Story.class));
  }

  @Override
  public void put(Story story) {
    stories.put(story.uri(), Json.bytes(story));
  }

  @Override
  public Optional<HeldDraft> held(String uri, LanguageTag language) {
    return draft(key(uri, language, HeldDraft.Place.WAITING));
  }

  @Override
  public Optional<HeldDraft> kept(String uri, LanguageTag language) {
    return draft(key(uri, language, HeldDraft.Place.KEPT));
  }

  @Override
  public Optional<HeldDraft> superseded(String uri, LanguageTag language) {
    return draft(key(uri, language, HeldDraft.Place.SUPERSEDED));
  }

  @Override
  public void hold(HeldDraft held) {
    release(held);
    String key = key(held);
    drafts.put(key, Json.bytes(held));
    indexKey(held).ifPresent(index -> drafts.put(index, key.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void release(HeldDraft held) {
    String key = key(held);
    draft(key)
        .ifPresent(
            there -> {
              indexKey(there).ifPresent(drafts::delete);
              drafts.delete(key);
            });
  }

  @Override
  public List<HeldDraft> heldOf(String uri) {
    var found = new ArrayList<HeldDraft>();
    try (var all = drafts.prefixScan(DRAFT + uri + PART, TEXT)) {
      all.forEachRemaining(entry -> found.add(Json.read(entry.value, HeldDraft.class)));
    }
    return List.copyOf(found);
  }

  @Override
  public List<HeldDraft> dueBy(Instant now, int max) {
    try (var due = drafts.range(DUE, DUE + sortable(now.toEpochMilli() + 1))) {
      return led(due, max, held -> true);
    }
  }

  @Override
  public List<HeldDraft> waitingForEngine(LanguagePair pair, int max) {
    try (var waiting = drafts.prefixScan(ENGINE + pair.fromAnyRegion() + PART, TEXT)) {
      return led(waiting, max, held -> pair.serves(held.draft().job().pair()));
    }
  }

  private List<HeldDraft> led(
      KeyValueIterator<String, byte[]> index, int max, Predicate<HeldDraft> wanted) {
    var found = new ArrayList<HeldDraft>();
    while (index.hasNext() && found.size() < max) {
      String key = new String(index.next().value, StandardCharsets.UTF_8);
      draft(key).filter(wanted).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Optional<HeldDraft> draft(String key) {
    return Optional.ofNullable(drafts.get(key)).map(bytes -> Json.read(bytes, HeldDraft.class));
  }

  private static String key(HeldDraft held) {
    return key(held.draft().uri(), held.draft().target(), held.place());
  }

  private static String key(String uri, LanguageTag language, HeldDraft.Place place) {
    String name =
        switch (place) {
          case WAITING -> "";
          case KEPT -> PART + "kept";
          case SUPERSEDED -> PART + "superseded";
        };
    return DRAFT + uri + PART + language + name;
  }

  private static Optional<String> indexKey(HeldDraft held) {
    String place = key(held).substring(DRAFT.length());
    if (held.due() != null) {
      return Optional.of(DUE + sortable(millisFrom(held.due())) + PART + place);
    }
    return held.cause() == HeldDraft.Cause.NO_ENGINE
        ? Optional.of(ENGINE + held.draft().job().pair().fromAnyRegion() + PART + place)
        : Optional.empty();
  }

  /** The first millisecond at which the instant is over; early is worse than late. */
  private static long millisFrom(Instant instant) {
    return instant.getNano() % 1_000_000 == 0 ? instant.toEpochMilli() : instant.toEpochMilli() + 1;
  }

  /** Sorts as text as the number does; hours before 1970 are all the same to us. */
  private static String sortable(long millis) {
    String digits = String.valueOf(Math.max(0, millis));
    return "0".repeat(19 - digits.length()) + digits;
  }
}
