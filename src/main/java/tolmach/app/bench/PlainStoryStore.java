package tolmach.app.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.story.HeldDraft;
import tolmach.story.Story;
import tolmach.story.StoryStore;

/**
 * Stories in a map of this process; each change is told as the changelog record that would restore
 * it. For one thread.
 */
final class PlainStoryStore implements StoryStore {

  private final Map<String, Story> stories = new HashMap<>();
  private final TreeMap<String, HeldDraft> drafts = new TreeMap<>();
  private final BiConsumer<String, Object> changelog;

  /**
   * @param changelog told key and new value of each change, null for one that is gone
   */
  PlainStoryStore(BiConsumer<String, Object> changelog) {
    this.changelog = changelog;
  }

  @Override
  public Optional<Story> story(String uri) {
    return Optional.ofNullable(stories.get(uri));
  }

  @Override
  public void put(Story story) {
    stories.put(story.uri(), story);
    changelog.accept(story.uri(), story);
  }

  @Override
  public Optional<HeldDraft> held(String uri, LanguageTag language) {
    return Optional.ofNullable(drafts.get(key(uri, language, HeldDraft.Place.WAITING)));
  }

  @Override
  public Optional<HeldDraft> kept(String uri, LanguageTag language) {
    return Optional.ofNullable(drafts.get(key(uri, language, HeldDraft.Place.KEPT)));
  }

  @Override
  public Optional<HeldDraft> superseded(String uri, LanguageTag language) {
    return Optional.ofNullable(drafts.get(key(uri, language, HeldDraft.Place.SUPERSEDED)));
  }

  @Override
  public void hold(HeldDraft draft) {
    release(draft);
    drafts.put(key(draft), draft);
    changelog.accept(key(draft), draft);
    index(draft).ifPresent(index -> changelog.accept(index, key(draft)));
  }

  @Override
  public void release(HeldDraft draft) {
    HeldDraft there = drafts.remove(key(draft));
    if (there != null) {
      changelog.accept(key(draft), null);
      index(there).ifPresent(index -> changelog.accept(index, null));
    }
  }

  @Override
  public List<HeldDraft> heldOf(String uri) {
    return List.copyOf(drafts.subMap(uri + "\n", uri + "\n\uffff").values());
  }

  @Override
  public List<HeldDraft> dueBy(Instant now, int max) {
    return drafts.values().stream()
        .filter(held -> held.due() != null && !held.due().isAfter(now))
        .limit(max)
        .toList();
  }

  @Override
  public List<HeldDraft> waitingForEngine(LanguagePair pair, int max) {
    return drafts.values().stream()
        .filter(held -> held.cause() == HeldDraft.Cause.NO_ENGINE)
        .filter(held -> held.draft().job().pair().equals(pair))
        .limit(max)
        .toList();
  }

  private static Optional<String> index(HeldDraft held) {
    return Optional.ofNullable(held.due()).map(due -> due + "\n" + key(held));
  }

  private static String key(HeldDraft held) {
    return key(held.draft().uri(), held.draft().target(), held.place());
  }

  private static String key(String uri, LanguageTag language, HeldDraft.Place place) {
    return uri + "\n" + language + "\n" + place;
  }
}
