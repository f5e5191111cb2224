package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemKind;
import tolmach.language.LanguagePair;

/** What every {@link StoryStore} keeps. Extend it and give an empty store. */
public abstract class StoryStoreContract {

  private static final String URI = Scene.URI;
  private static final Instant NOON = Scene.NOON;

  protected abstract StoryStore store();

  @Test
  void knows_nothing_at_first() {
    assertThat(store().story(URI)).isEmpty();
    assertThat(store().held(URI, Scene.RU)).isEmpty();
    assertThat(store().heldOf(URI)).isEmpty();
    assertThat(store().dueBy(NOON, 10)).isEmpty();
  }

  @Test
  void gives_back_the_story_that_was_put_last() {
    store().put(Story.unknown(URI, ItemKind.ARTICLE, NOON));
    var later = Story.unknown(URI, ItemKind.MESSAGES, NOON.plusSeconds(1));
    store().put(later);
    assertThat(store().story(URI)).contains(later);
  }

  @Test
  void holds_one_waiting_and_one_kept_draft_a_language() {
    var waiting = held(HeldDraft.Cause.REVIEW, "ru", null);
    var kept = held(HeldDraft.Cause.KEPT, "ru", NOON);
    store().hold(held(HeldDraft.Cause.NO_ENGINE, "ru", null));
    store().hold(waiting);
    store().hold(kept);
    store().hold(held(HeldDraft.Cause.REVIEW, "es", null));
    assertThat(store().held(URI, Scene.RU)).contains(waiting);
    assertThat(store().kept(URI, Scene.RU)).contains(kept);
    assertThat(store().heldOf(URI)).hasSize(3);
  }

  @Test
  void releases_one_and_leaves_the_others() {
    var waiting = held(HeldDraft.Cause.EMBARGO, "ru", NOON);
    var kept = held(HeldDraft.Cause.KEPT, "ru", NOON);
    store().hold(waiting);
    store().hold(kept);
    store().release(waiting);
    store().release(waiting);
    assertThat(store().heldOf(URI)).containsExactly(kept);
    assertThat(store().dueBy(NOON, 10)).containsExactly(kept);
  }

  @Test
  void does_not_take_one_story_for_another_whose_uri_begins_alike() {
    store().hold(held(HeldDraft.Cause.REVIEW, "ru", null));
    assertThat(store().heldOf(URI.substring(0, URI.length() - 1))).isEmpty();
  }

  @Test
  void finds_what_is_due_the_earliest_first() {
    var late = held(HeldDraft.Cause.EMBARGO, "ru", NOON);
    var early = held(HeldDraft.Cause.EMBARGO, "es", NOON.minus(Duration.ofDays(400)));
    store().hold(late);
    store().hold(early);
    store().hold(held(HeldDraft.Cause.EMBARGO, "de", NOON.plusMillis(1)));
    store().hold(held(HeldDraft.Cause.REVIEW, "fr", null));
    assertThat(store().dueBy(NOON, 10)).containsExactly(early, late);
    assertThat(store().dueBy(NOON, 1)).containsExactly(early);
  }

  @Test
  void forgets_the_hour_of_a_draft_that_waits_for_something_else_now() {
    store().hold(held(HeldDraft.Cause.EMBARGO, "ru", NOON));
    store().hold(held(HeldDraft.Cause.WITHHELD, "ru", null));
    assertThat(store().dueBy(NOON, 10)).isEmpty();
  }

  @Test
  void finds_what_waits_for_an_engine_of_a_pair() {
    var waiting = held(HeldDraft.Cause.NO_ENGINE, "ru", null);
    store().hold(waiting);
    store().hold(held(HeldDraft.Cause.NO_ENGINE, "es", null));
    assertThat(store().waitingForEngine(LanguagePair.of("en", "ru"), 10)).containsExactly(waiting);
    store().hold(held(HeldDraft.Cause.REVIEW, "ru", null));
    assertThat(store().waitingForEngine(LanguagePair.of("en", "ru"), 10)).isEmpty();
  }

  @Test
  void finds_what_waits_in_a_region_for_the_engine_of_its_language() {
    var british = Drafts.from("en-GB", Drafts.withoutEngine(URI, 1, "ru"));
    var waiting = new HeldDraft(british, HeldDraft.Cause.NO_ENGINE, null, NOON);
    store().hold(waiting);
    assertThat(store().waitingForEngine(LanguagePair.of("en", "ru"), 10)).containsExactly(waiting);
    assertThat(store().waitingForEngine(LanguagePair.of("en-GB", "ru"), 10))
        .containsExactly(waiting);
    assertThat(store().waitingForEngine(LanguagePair.of("en-US", "ru"), 10)).isEmpty();
    store().release(waiting);
    assertThat(store().waitingForEngine(LanguagePair.of("en", "ru"), 10)).isEmpty();
  }

  private static HeldDraft held(HeldDraft.Cause cause, String language, Instant due) {
    return new HeldDraft(Drafts.translated(URI, 1, language), cause, due, NOON);
  }
}
