package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.Translation;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;

/** A correction, after a person has edited what was published. */
class HumanEditsTest {

  private static final String HEAD = "The bridge is closed.";
  private static final String EDITED =
      "Drivers must take the old ferry until the work on the pier is done.";
  private static final String CHANGED =
      "Drivers must take the new ferry until the work on the pier is done.";
  private static final String WORDS = "Пока чинят опору, водителям остаётся паром.";

  private final InProcessMemory memory = new InProcessMemory(100);
  private final List<String> asked = new ArrayList<>();
  private int calls;

  @Test
  void keeps_the_edit_where_its_sentence_has_moved_and_its_neighbours_are_others()
      throws Exception {
    publish(translate(1, HEAD, EDITED), Map.of("p1.1", WORDS));

    Draft draft = translate(2, EDITED, "A storm is coming.", HEAD, "It will rain.");

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    TargetSegment kept = draft.segments().get(0);
    assertThat(kept.target()).isEqualTo(WORDS);
    assertThat(kept.origin()).isEqualTo(Origin.HUMAN_EDIT);
    assertThat(kept.by()).isEqualTo("anna");
    assertThat(draft.segments().get(2).target()).isEqualTo("1: " + HEAD);
    assertThat(asked).containsExactly(HEAD, EDITED, "A storm is coming.", "It will rain.");
  }

  @Test
  void asks_for_a_person_where_its_source_has_changed_and_shows_both() throws Exception {
    publish(translate(1, HEAD, EDITED), Map.of("p1.1", WORDS));

    Draft draft = translate(2, HEAD, CHANGED);

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.reason()).isEqualTo("the source of an edited sentence has changed: p1.1");
    TargetSegment inQuestion = draft.segments().get(1);
    assertThat(inQuestion.source()).isEqualTo(CHANGED);
    assertThat(inQuestion.target()).isEqualTo("3: " + CHANGED);
    assertThat(inQuestion.former())
        .containsExactly(new Former(EDITED, WORDS, "anna", Sample.NOON.plusSeconds(1)));
    assertThat(inQuestion.findings())
        .extracting(Finding::message)
        .containsExactly(
            "its source has changed since anna wrote \"" + WORDS + "\" for \"" + EDITED + "\"");
  }

  @Test
  void asks_also_where_the_sentence_was_split_or_merged_or_written_anew_in_its_place()
      throws Exception {
    publish(translate(1, HEAD, EDITED), Map.of("p1.1", WORDS));
    Draft split =
        translate(
            2,
            HEAD,
            "Drivers must take the old ferry.",
            "The work on the pier must be done first.");
    Draft merged =
        translate(2, "Since the bridge is closed, " + EDITED.replace("Drivers", "drivers"));
    Draft anew = translate(2, HEAD, "Nobody crosses the river by car any more.");

    assertThat(former(split)).containsKey("p1.1");
    assertThat(former(merged)).containsOnlyKeys("p0.1");
    assertThat(former(anew)).containsOnlyKeys("p1.1");
  }

  @Test
  void lets_the_edit_go_with_its_sentence_and_brings_it_back_with_it() throws Exception {
    publish(translate(1, HEAD, EDITED), Map.of("p1.1", WORDS));
    Draft without = translate(2, HEAD);
    publish(without, Map.of());
    Draft back = translate(3, HEAD, "A storm is coming.", EDITED);

    assertThat(without.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(back.segments().get(2).target()).isEqualTo(WORDS);
  }

  @Test
  void tells_sentences_that_are_the_same_apart_by_where_they_stand() throws Exception {
    publish(
        translate(1, HEAD, "More follows.", EDITED, "More follows."),
        Map.of("p1.1", "Продолжение следует.", "p3.1", "Ждите новостей."));

    Draft moved = translate(2, EDITED, "More follows.", HEAD, "More follows.");
    Draft grown = translate(2, "News.", HEAD, "More follows.", EDITED, "More follows.");

    assertThat(moved.segments().get(1).target()).isEqualTo("Ждите новостей.");
    assertThat(moved.segments().get(3).target()).isEqualTo("Продолжение следует.");
    assertThat(grown.segments().get(2).target()).isEqualTo("Продолжение следует.");
    assertThat(grown.segments().get(4).target()).isEqualTo("Ждите новостей.");
  }

  @Test
  void edits_one_of_two_that_are_the_same_without_changing_the_other() throws Exception {
    publish(translate(1, HEAD, EDITED, HEAD), Map.of("p2.1", "Мост всё ещё закрыт."));

    Draft draft = translate(2, HEAD, EDITED, "A storm is coming.", HEAD);

    assertThat(draft.segments().get(0).target()).isEqualTo("1: " + HEAD);
    assertThat(draft.segments().get(3).target()).isEqualTo("Мост всё ещё закрыт.");
  }

  @Test
  void keeps_an_edit_of_what_needs_no_translation() throws Exception {
    publish(
        translate(1, HEAD, "+44 20 7946 0000"), Map.of("p1.1", "+44 20 7946 0000 (по-английски)"));

    Draft draft = translate(2, "The bridge is open.", "+44 20 7946 0000");

    assertThat(draft.segments().get(1).target()).isEqualTo("+44 20 7946 0000 (по-английски)");
  }

  @Test
  void lets_a_newer_edit_go_before_what_was_published_before_it() throws Exception {
    Draft first = translate(1, HEAD, EDITED);
    publish(first, Map.of());
    var late = first.segments().get(1).editedBy("boris", WORDS);
    var alone = first.with(List.of(late));
    new PublishedUnits()
        .units(alone, Sample.NOON.plusSeconds(100))
        .forEach(unit -> memory.store(elsewhere(unit)));

    assertThat(translate(2, HEAD, EDITED).segments().get(1).target()).isEqualTo(WORDS);
  }

  @Test
  void takes_what_a_person_wrote_for_another_story_for_no_edit_of_this_one() throws Exception {
    var other = Sample.translated("p0.1", EDITED, WORDS).editedBy("anna", WORDS);
    Draft elsewhere = translate(1, EDITED).with(List.of(other));
    new PublishedUnits()
        .units(elsewhere, Sample.NOON).stream()
            .map(HumanEditsTest::ofAnother)
            .forEach(memory::store);
    Draft draft = translate(1, HEAD, EDITED);
    publish(draft, Map.of());

    assertThat(draft.segments().get(1).target()).isEqualTo(WORDS);
    assertThat(memory.latest("urn:north:1", Sample.RU).get(1).originClass())
        .isEqualTo(OriginClass.IMPORTED);
    assertThat(translate(2, HEAD, CHANGED).outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
  }

  private static Map<String, List<Former>> former(Draft draft) {
    var found = new java.util.TreeMap<String, List<Former>>();
    draft.segments().stream()
        .filter(segment -> !segment.former().isEmpty())
        .forEach(segment -> found.put(segment.id(), segment.former()));
    return found;
  }

  private void publish(Draft draft, Map<String, String> edits) {
    var segments =
        draft.segments().stream()
            .map(
                segment ->
                    edits.containsKey(segment.id())
                        ? segment.editedBy("anna", edits.get(segment.id()))
                        : segment)
            .toList();
    new PublishedUnits()
        .units(draft.with(segments), Sample.NOON.plusSeconds(draft.sequence()))
        .forEach(memory::store);
  }

  /** With other neighbours and of no version, as an edit of a draft that never went out. */
  private static Unit elsewhere(Unit unit) {
    return new Unit(
        unit.pair(),
        unit.source(),
        unit.target(),
        unit.sourceHash(),
        TextHash.of("other"),
        "",
        unit.uri(),
        unit.originClass(),
        null,
        null,
        unit.created(),
        unit.desk(),
        0,
        0,
        unit.by());
  }

  private static Unit ofAnother(Unit unit) {
    return new Unit(
        unit.pair(),
        unit.source(),
        unit.target(),
        unit.sourceHash(),
        "",
        "",
        "urn:south:9",
        unit.originClass(),
        null,
        null,
        unit.created(),
        unit.desk(),
        1,
        1,
        unit.by());
  }

  private Draft translate(long sequence, String... sentences) throws InterruptedException {
    Article article = Sample.article(sentences).withSequence(sequence);
    return new TranslationChain(
            memory,
            errand -> List.of(new Counting()),
            new Checks(List.of()),
            LaneDeadlines.STANDARD,
            TranslationChain.STANDARD_ROUNDS)
        .translate(new Job(article, Sample.RU, Lane.URGENT, "north", Sample.NOON, 0, List.of()));
  }

  /** Says each time something else, with the sentence in it. */
  private final class Counting implements TranslationSource {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<tolmach.engine.SourceSegment> sources, java.time.Duration deadline) {
      return sources.stream()
          .map(
              source -> {
                asked.add(source.text());
                String text = ++calls + ": " + source.text();
                return Optional.of(
                    Answer.of(new EngineInfo("counting", "1", 64, 1), Translation.unscored(text)));
              })
          .toList();
    }
  }
}
