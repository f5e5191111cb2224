package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.memory.Origin;
import tolmach.memory.Retirement;
import tolmach.worker.Draft;
import tolmach.worker.Outgoing;
import tolmach.worker.TargetSegment;

/** What becomes of the words that a person writes. */
class EditTest {

  static final String WORDS = "Мост через Вельтру снова открыт.";

  final Scene scene = new Scene();

  @Test
  void says_who_when_and_what_was_changed_on_ledger_and_provenance() {
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
    decide(edit(1, 0, "anna", WORDS), "d-1");

    var answer = answer("d-1");
    assertThat(answer.event()).isEqualTo(LedgerEntry.Event.EDITED);
    assertThat(answer.by()).isEqualTo("anna");
    assertThat(answer.at()).isEqualTo(Scene.NOON);
    assertThat(answer.changes())
        .containsExactly(new Change("p1.1", "Мост через Вельтру открыт.", WORDS));
    var provenance = (Provenance) scene.written("provenance").get(0).value();
    assertThat(provenance.reviewer()).isEqualTo("anna");
    assertThat(provenance.segments().get(0).replaced()).isEqualTo("Мост через Вельтру открыт.");
    assertThat(provenance.segments()).extracting(TargetSegment::by).containsOnly("anna");
  }

  @Test
  void of_what_is_out_makes_a_new_revision_of_the_same_version() {
    scene.published("ru");
    var ruling = decide(edit(1, 1, "anna", WORDS), "d-1");

    assertThat(ruling.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(scene.readersSaw(Scene.RU)).last().isEqualTo(WORDS + " Версия 1.");
    assertThat(scene.in(Scene.RU).revision()).isEqualTo(2);
    assertThat(scene.in(Scene.RU).sequence()).isEqualTo(1);
  }

  @Test
  void of_what_is_out_is_too_late_once_somebody_else_has_edited_it() {
    scene.published("ru");
    decide(edit(1, 1, "anna", WORDS), "d-1");
    var second = decide(edit(1, 1, "boris", "Мост открыт."), "d-2");

    assertThat(second.outcome()).isEqualTo(Outcome.TOO_LATE);
    assertThat(answer("d-2").reason())
        .contains("another revision by now", "published since", "by anna");
    assertThat(scene.readersSaw(Scene.RU)).hasSize(2);
  }

  @Test
  void that_is_empty_or_has_a_marker_of_its_own_is_refused() {
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
    assertThatThrownBy(() -> decide(edit(1, 0, "anna", " "), "d-1"))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("p1.1 is empty");
    assertThatThrownBy(() -> decide(edit(1, 0, "anna", "Мост ⟦7⟧."), "d-1"))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("has ⟦7⟧, which its source has not");
  }

  @Test
  void during_a_hold_is_in_the_memory_before_the_hold_ends() {
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
    scene.decide(TakedownTest.HOLD);
    decide(edit(1, 0, "anna", WORDS), "d-1");
    assertThat(scene.written("memory")).extracting(Outgoing::value).contains(WORDS);
  }

  @Nested
  class That_comes_after_a_newer_version {

    @Test
    void stands_in_the_newer_ones_draft_when_it_comes() {
      lateEdit();
      assertThat(scene.written("memory")).extracting(Outgoing::value).containsExactly(WORDS);

      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).containsExactly(WORDS + " Версия 2.");
      assertThat(scene.in(Scene.RU).lateEdits()).isEmpty();
    }

    @Test
    void stands_in_the_newer_one_that_waits_for_a_person() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.receive("version=2");
      scene.draft(Drafts.flagged(Scene.URI, 2, "ru"));
      decide(edit(1, 0, "anna", WORDS), "d-1");
      scene.decide(ReviewModeTest.overrule(2, "boris"));

      assertThat(scene.readersSaw(Scene.RU)).containsExactly(WORDS + " Версия 2.");
    }

    @Test
    void stands_in_the_newer_one_that_is_out_already() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.receive("version=2");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      decide(edit(1, 0, "anna", WORDS), "d-1");

      assertThat(scene.readersSaw(Scene.RU))
          .containsExactly("Мост через Вельтру открыт. Версия 2.", WORDS + " Версия 2.");
    }

    @Test
    void tells_the_person_so() {
      assertThat(lateEdit().outcome()).isEqualTo(Outcome.TOO_LATE);
      assertThat(answer("late").reason())
          .isEqualTo(
              "version 2 has taken the place of 1; what you wrote stands wherever its sentence is"
                  + " the same");
    }

    @Test
    void of_a_killed_story_leaves_nothing() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.receive("version=2");
      scene.receive("version=3 status=CANCELED");
      decide(edit(1, 0, "anna", WORDS), "d-1");
      assertThat(scene.written("memory")).isEmpty();
      assertThat(scene.store.heldOf(Scene.URI)).isEmpty();
    }

    Ruling lateEdit() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.receive("version=2");
      return decide(edit(1, 0, "anna", WORDS), "late");
    }
  }

  @Nested
  class Over_what_the_memory_offered {

    static final String UNIT = "urn:example:other|en|ru|aa|bb|cc|MACHINE";

    @Test
    void retires_the_machines_unit() {
      scene.receive("version=1");
      scene.draft(remembered(UNIT));
      decide(edit(1, 0, "anna", WORDS), "d-1");

      Outgoing record = retirement();
      var retired = (Retirement) record.value();
      assertThat(record.partitionKey()).isEqualTo("urn:example:other");
      assertThat(record.key()).isEqualTo(retired.word());
      assertThat(retired.key().word()).isEqualTo(UNIT);
      assertThat(retired.target()).isEqualTo("Мост через Вельтру открыт.");
      assertThat(retired.by()).isEqualTo("anna");
    }

    @Test
    void leaves_another_persons_unit() {
      scene.receive("version=1");
      scene.draft(remembered(UNIT.replace("MACHINE", "HUMAN")));
      decide(edit(1, 0, "anna", WORDS), "d-1");
      assertThat(scene.written("memory")).noneMatch(out -> out.value() instanceof Retirement);
    }

    @Test
    void retires_anybodys_when_a_rejection_calls_it_poisoned() {
      scene.receive("version=1");
      scene.draft(remembered(UNIT.replace("MACHINE", "HUMAN")));
      scene.decide(
          "{\"action\":\"reject\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\","
              + "\"sequence\":1,\"reviewer\":\"anna\",\"reason\":\"libel\","
              + "\"poisoned\":[\"p1.1\",\"p1.2\"]}");
      assertThat(((Retirement) retirement().value()).reason()).isEqualTo("libel");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.REJECTED);
    }

    private Outgoing retirement() {
      return scene.written("memory").stream()
          .filter(out -> out.value() instanceof Retirement)
          .findFirst()
          .orElseThrow();
    }

    private Draft remembered(String unit) {
      Draft draft = Drafts.flagged(Scene.URI, 1, "ru");
      TargetSegment first = draft.segments().get(0);
      return draft.with(
          List.of(
              new TargetSegment(
                  first.id(),
                  first.source(),
                  first.target(),
                  Origin.EXACT,
                  "pseudo",
                  "1",
                  null,
                  first.findings(),
                  null,
                  null,
                  unit,
                  null,
                  List.of()),
              draft.segments().get(1)));
    }
  }

  private Ruling decide(String json, String name) {
    var ruling =
        scene.reviewer.decide(
            json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Map.of(ItemHeaders.KEY, Scene.URI, ItemHeaders.DECISION, name));
    scene.rulings.add(ruling);
    return ruling;
  }

  private LedgerEntry answer(String name) {
    return scene.written("ledger").stream()
        .filter(out -> name.equals(out.headers().get(ItemHeaders.DECISION)))
        .map(out -> Json.read(Json.bytes(out.value()), LedgerEntry.class))
        .findFirst()
        .orElseThrow();
  }

  static String edit(long sequence, int revision, String reviewer, String text) {
    return "{\"action\":\"edit\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\",\"sequence\":"
        + sequence
        + ",\"revision\":"
        + revision
        + ",\"reviewer\":\""
        + reviewer
        + "\",\"edits\":{\"p1.1\":\""
        + text
        + "\"}}";
  }
}
