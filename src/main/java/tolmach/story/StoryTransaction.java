package tolmach.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Changes to a store that do not count yet. What was changed here is seen here; the store beneath
 * sees it at {@link #commit}, or never. For one thread.
 */
public final class StoryTransaction implements StoryStore {

  private final StoryStore store;
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<Place, Optional<HeldDraft>> drafts = new LinkedHashMap<>();

  public StoryTransaction(StoryStore store) {
    this.store = store;
  }

  /** Where a draft lies. */
  private record Place(String uri, LanguageTag language, HeldDraft.Place kind) {
    static Place of(HeldDraft held) {
      return new Place(held.draft().uri(), held.draft().target(), held.place());
    }
  }

  /** Writes all changes to the store beneath, and begins anew. */
  public void commit() {
    for (var change : drafts.entrySet()) {
      Place place = change.getKey();
      beneath(place).ifPresent(store::release); // its due instant or pair may have been another
      change.getValue().ifPresent(store::hold);
    }
    stories.values().forEach(store::put);
    discard();
  }

  /** Forgets all changes. */
  public void discard() {
    stories.clear();
    drafts.clear();
  }

  @Override
  public Optional<Story> story(String uri) {
    Story changed = stories.get(uri);
    return changed == null ? store.story(uri) : Optional.of(changed);
  }

  @Override
  public void put(Story story) {
    stories.put(story.uri(), story);
  }

  @Override
  public Optional<HeldDraft> held(String uri, LanguageTag language) {
    return at(new Place(uri, language, HeldDraft.Place.WAITING));
  }

  @Override
  public Optional<HeldDraft> kept(String uri, LanguageTag language) {
    return at(new Place(uri, language, HeldDraft.Place.KEPT));
  }

  @Override
  public Optional<HeldDraft> superseded(String uri, LanguageTag language) {
    return at(new Place(uri, language, HeldDraft.Place.SUPERSEDED));
  }

  @Override
  public void hold(HeldDraft draft) {
    drafts.put(Place.of(draft), Optional.of(draft));
  }

  @Override
  public void release(HeldDraft draft) {
    drafts.put(Place.of(draft), Optional.empty());
  }

  @Override
  public List<HeldDraft> heldOf(String uri) {
    var all = new TreeMap<String, HeldDraft>();
    store.heldOf(uri).forEach(held -> all.put(sortKey(Place.of(held)), held));
    drafts.forEach(
        (place, held) -> {
          if (place.uri.equals(uri)) {
            all.remove(sortKey(place));
            held.ifPresent(draft -> all.put(sortKey(place), draft));
          }
        });
    return List.copyOf(all.values());
  }

  /** As the store beneath says: an hour is asked for before anything is changed. */
  @Override
  public List<HeldDraft> dueBy(Instant now, int max) {
    return unchanged(store.dueBy(now, max));
  }

  /** As the store beneath says: an engine is asked for before anything is changed. */
  @Override
  public List<HeldDraft> waitingForEngine(LanguagePair pair, int max) {
    return unchanged(store.waitingForEngine(pair, max));
  }

  private List<HeldDraft> unchanged(List<HeldDraft> found) {
    var left = new ArrayList<>(found);
    left.removeIf(held -> drafts.containsKey(Place.of(held)));
    return List.copyOf(left);
  }

  private Optional<HeldDraft> at(Place place) {
    Optional<HeldDraft> changed = drafts.get(place);
    return changed == null ? beneath(place) : changed;
  }

  private Optional<HeldDraft> beneath(Place place) {
    return switch (place.kind) {
      case WAITING -> store.held(place.uri, place.language);
      case KEPT -> store.kept(place.uri, place.language);
      case SUPERSEDED -> store.superseded(place.uri, place.language);
    };
  }

  private static String sortKey(Place place) {
    return place.language + "#" + place.kind.ordinal();
  }
}
