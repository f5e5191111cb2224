package tolmach.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tolmach.article.Json;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/** Stories in maps, each through its JSON, so that what cannot be written is found here. */
public final class MemoryStoryStore implements StoryStore {

  private final Map<String, byte[]> stories = new ConcurrentSkipListMap<>();
  private final TreeMap<String, byte[]> drafts = new TreeMap<>();

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
    return draft(uri + "#" + language);
  }

  @Override
  public Optional<HeldDraft> kept(String uri, LanguageTag language) {
    return draft(uri + "#" + language + "#kept");
  }

  @Override
  public Optional<HeldDraft> superseded(String uri, LanguageTag language) {
    return draft(uri + "#" + language + "#superseded");
  }

  @Override
  public void hold(HeldDraft draft) {
    drafts.put(key(draft), Json.bytes(draft));
  }

  @Override
  public void release(HeldDraft draft) {
    drafts.remove(key(draft));
  }

  @Override
  public List<HeldDraft> heldOf(String uri) {
    return all().stream().filter(held -> held.draft().uri().equals(uri)).toList();
  }

  @Override
  public List<HeldDraft> dueBy(Instant now, int max) {
    return all().stream()
        .filter(held -> held.due() != null && !held.due().isAfter(now))
        .sorted(Comparator.comparing(HeldDraft::due))
        .limit(max)
        .toList();
  }

  @Override
  public List<HeldDraft> waitingForEngine(LanguagePair pair, int max) {
    return all().stream()
        .filter(held -> held.cause() == HeldDraft.Cause.NO_ENGINE)
        .filter(held -> pair.serves(held.draft().job().pair()))
        .limit(max)
        .toList();
  }

  private List<HeldDraft> all() {
    return drafts.values().stream().map(bytes -> Json.read(bytes, HeldDraft.class)).toList();
  }

  private Optional<HeldDraft> draft(String key) {
    return Optional.ofNullable(drafts.get(key)).map(bytes -> Json.read(bytes, HeldDraft.class));
  }

  private static String key(HeldDraft held) {
    String place = held.draft().uri() + "#" + held.draft().target();
    return switch (held.place()) {
      case WAITING -> place;
      case KEPT -> place + "#kept";
      case SUPERSEDED -> place + "#superseded";
    };
  }
}
