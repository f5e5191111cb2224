package tolmach.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.story.HeldDraft;
import tolmach.story.Story;
import tolmach.story.StoryStore;

/**
 * The store of the record that this thread is at work on. Beans are given it once, when they are
 * made; the story stage says before each record which store that is.
 */
public final class CurrentStoryStore implements StoryStore {

  private final ThreadLocal<StoryStore> current = new ThreadLocal<>();

  void enter(StoryStore store) {
    current.set(store);
  }

  void leave() {
    current.remove();
  }

  private StoryStore store() {
    StoryStore store = current.get();
    if (store == null) {
      throw new IllegalStateException(
          "no story is at hand on this thread: only a route that begins with story: has one");
    }
    return store;
  }

  @Override
  public Optional<Story> story(String uri) {
    return store().story(uri);
  }

  @Override
  public void put(Story story) {
    store().put(story);
  }

  @Override
  public Optional<HeldDraft> held(String uri, LanguageTag language) {
    return store().held(uri, language);
  }

  @Override
  public Optional<HeldDraft> kept(String uri, LanguageTag language) {
    return store().kept(uri, language);
  }

  @Override
  public Optional<HeldDraft> superseded(String uri, LanguageTag language) {
    return store().superseded(uri, language);
  }

  @Override
  public void hold(HeldDraft draft) {
    store().hold(draft);
  }

  @Override
  public void release(HeldDraft draft) {
    store().release(draft);
  }

  @Override
  public List<HeldDraft> heldOf(String uri) {
    return store().heldOf(uri);
  }

  @Override
  public List<HeldDraft> dueBy(Instant now, int max) {
    return store().dueBy(now, max);
  }

  @Override
  public List<HeldDraft> waitingForEngine(LanguagePair pair, int max) {
    return store().waitingForEngine(pair, max);
  }
}
