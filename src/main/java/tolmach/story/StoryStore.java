package tolmach.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Where stories and held drafts lie. One thread at a time asks it about one story; what it changes
 * counts only together with the records that follow from it.
 */
public interface StoryStore {

  Optional<Story> story(String uri);

  void put(Story story);

  /** The draft that waits in this language; never a kept or superseded one. */
  Optional<HeldDraft> held(String uri, LanguageTag language);

  /** The draft that was published last in this language, while it is kept. */
  Optional<HeldDraft> kept(String uri, LanguageTag language);

  /** The draft last superseded in this language while it waited for a person, while it is kept. */
  Optional<HeldDraft> superseded(String uri, LanguageTag language);

  /** Puts a draft away, in place of the one at its place in its language. */
  void hold(HeldDraft draft);

  /** Takes a draft out again; none there is no error. */
  void release(HeldDraft draft);

  /** All of a story: waiting, kept and superseded ones, by language. */
  List<HeldDraft> heldOf(String uri);

  /** Drafts whose hour is {@code now} or earlier, the earliest first, at most {@code max}. */
  List<HeldDraft> dueBy(Instant now, int max);

  /**
   * Drafts that wait for what an engine of that pair serves, regions of the source included, at
   * most {@code max}.
   */
  List<HeldDraft> waitingForEngine(LanguagePair pair, int max);
}
