package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Match;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Query;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;

class PublishedUnitsTest {

  private static final String FIRST = "The bridge is closed.";
  private static final String SECOND = "Traffic stands still.";
  private static final String THIRD = "@northdesk";

  private final TargetSegment first = Sample.translated("p0.1", FIRST, "Мост закрыт.");
  private final TargetSegment second = Sample.translated("p1.1", SECOND, "Движение стоит.");
  private final TargetSegment kept =
      new TargetSegment("p2.1", THIRD, THIRD, Origin.KEPT, null, null, null, List.of());

  @Test
  void remember_what_was_translated_and_where_it_stood() {
    List<Unit> units = units(first, second, kept);

    assertThat(units).extracting(Unit::target).containsExactly("Мост закрыт.", "Движение стоит.");
    Unit unit = units.get(1);
    assertThat(unit.previousHash()).isEqualTo(TextHash.of(FIRST));
    assertThat(unit.nextHash()).isEqualTo(TextHash.of(THIRD));
    assertThat(unit.originClass()).isEqualTo(OriginClass.MACHINE);
    assertThat(unit.engine()).isEqualTo("first");
    assertThat(unit.created()).isEqualTo(Sample.NOON);
  }

  @Test
  void count_an_edit_and_an_approved_finding_as_a_persons() {
    var edited =
        new TargetSegment(
            "p0.1", FIRST, "Моста нет.", Origin.HUMAN_EDIT, null, null, null, List.of());
    var approved =
        second.withFindings(List.of(new Finding("numbers", Severity.BLOCK, "12 is missing")));

    assertThat(units(edited, approved, kept))
        .extracting(Unit::originClass)
        .containsOnly(OriginClass.HUMAN);
  }

  @Test
  void are_found_again_for_the_next_version_of_the_story() {
    var memory = new InProcessMemory(10);
    units(first, second, kept).forEach(memory::store);

    Match match =
        memory
            .lookUp(
                LanguagePair.of("en", "ru"),
                new Query("urn:north:1", TextHash.of(SECOND), TextHash.of("New headline."), ""))
            .orElseThrow();

    assertThat(match.origin()).isEqualTo(Origin.PREVIOUS_VERSION);
    assertThat(match.unit().target()).isEqualTo("Движение стоит.");
  }

  @Test
  void become_records_keyed_by_what_a_unit_is() {
    Draft draft = draft(first, second, kept);

    Outgoing record = new PublishedUnits().records(draft, Sample.NOON).get(0);

    assertThat(record.key())
        .isEqualTo(
            "urn:north:1|en|ru|"
                + TextHash.of(FIRST)
                + "||"
                + TextHash.of(SECOND)
                + "|MACHINE|north");
    assertThat(record.partitionKey()).isEqualTo("urn:north:1");
    assertThat(Json.read(Json.bytes(record.value()), Unit.class))
        .isEqualTo(new PublishedUnits().units(draft, Sample.NOON).get(0));
  }

  private static List<Unit> units(TargetSegment... segments) {
    return new PublishedUnits().units(draft(segments), Sample.NOON);
  }

  private static Draft draft(TargetSegment... segments) {
    return Draft.of(
        Sample.job(Sample.article(FIRST, SECOND, THIRD)),
        Draft.Outcome.TRANSLATED,
        null,
        List.of(segments));
  }
}
