package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemKind;

/** Changes that do not count until they are committed. */
class StoryTransactionTest {

  final MemoryStoryStore beneath = new MemoryStoryStore();
  final StoryTransaction transaction = new StoryTransaction(beneath);
  final HeldDraft before =
      new HeldDraft(
          Drafts.translated(Scene.URI, 1, "ru"), HeldDraft.Cause.EMBARGO, Scene.NOON, Scene.NOON);
  final HeldDraft after =
      new HeldDraft(
          Drafts.translated(Scene.URI, 2, "ru"), HeldDraft.Cause.REVIEW, null, Scene.NOON);

  @BeforeEach
  void a_draft_waits_already() {
    beneath.hold(before);
  }

  @Test
  void are_seen_inside_and_not_beneath() {
    transaction.put(Story.unknown(Scene.URI, ItemKind.ARTICLE, Scene.NOON));
    transaction.hold(after);
    assertThat(transaction.story(Scene.URI)).isPresent();
    assertThat(transaction.held(Scene.URI, Scene.RU)).contains(after);
    assertThat(transaction.heldOf(Scene.URI)).containsExactly(after);
    assertThat(beneath.story(Scene.URI)).isEmpty();
    assertThat(beneath.held(Scene.URI, Scene.RU)).contains(before);
  }

  @Test
  void count_beneath_once_committed() {
    transaction.put(Story.unknown(Scene.URI, ItemKind.ARTICLE, Scene.NOON));
    transaction.hold(after);
    transaction.commit();
    assertThat(beneath.story(Scene.URI)).isPresent();
    assertThat(beneath.heldOf(Scene.URI)).containsExactly(after);
    assertThat(beneath.dueBy(Scene.NOON, 10)).isEmpty();
  }

  @Test
  void never_count_once_discarded() {
    transaction.release(before);
    assertThat(transaction.held(Scene.URI, Scene.RU)).isEmpty();
    assertThat(transaction.dueBy(Scene.NOON, 10)).isEmpty();
    transaction.discard();
    transaction.commit();
    assertThat(transaction.held(Scene.URI, Scene.RU)).contains(before);
    assertThat(beneath.held(Scene.URI, Scene.RU)).contains(before);
  }
}
