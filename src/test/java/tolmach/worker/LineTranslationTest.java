package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.check.Checks;
import tolmach.engine.EngineException;
import tolmach.memory.InProcessMemory;

class LineTranslationTest {

  private final ScriptedEngine engine =
      new ScriptedEngine("first")
          .says("The bridge is closed.", "Мост закрыт.")
          .says("The ferry runs.", "Паром ходит.")
          .refuses("Poison.")
          .refuses("More poison.");

  private final LineTranslation lines = over(List.of(engine));

  @Test
  void one_line_that_is_refused_costs_no_other() throws Exception {
    List<TargetSegment> targets =
        translate("The bridge is closed.", "Poison.", "", "The ferry runs.");

    assertThat(targets)
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.", "", "", "Паром ходит.");
    assertThat(LineTranslation.fault(targets.get(1))).hasValue("engine first: too long");
    assertThat(LineTranslation.fault(targets.get(2))).isEmpty();
    assertThat(LineTranslation.fault(targets.get(3))).isEmpty();
  }

  @Test
  void lines_after_several_that_are_refused_are_still_asked_for() throws Exception {
    List<TargetSegment> targets =
        translate("Poison.", "More poison.", "Poison.", "The bridge is closed.");

    assertThat(targets)
        .extracting(TargetSegment::target)
        .containsExactly("", "", "", "Мост закрыт.");
  }

  @Test
  void a_line_that_the_engine_is_late_with_costs_no_other() throws Exception {
    List<TargetSegment> targets =
        translate("The bridge is closed.", "Unheard of.", "The ferry runs.");

    assertThat(targets)
        .extracting(TargetSegment::target)
        .containsExactly("Мост закрыт.", "", "Паром ходит.");
    assertThat(LineTranslation.fault(targets.get(1)).orElseThrow()).contains("gave no answer");
  }

  @Test
  void an_engine_that_fails_everything_is_not_asked_for_every_line() throws Exception {
    engine.failsWith(new EngineException.RetryLater("down", null));
    var many = new ArrayList<>(Collections.nCopies(256, "The bridge is closed."));
    for (int i = 0; i < many.size(); i++) {
      many.set(i, "The bridge " + i + " is closed.");
    }

    List<TargetSegment> targets = lines.translate(many, Sample.EN, Sample.RU);

    assertThat(targets).hasSize(256);
    assertThat(targets).allMatch(target -> LineTranslation.fault(target).isPresent());
    assertThat(engine.asked).hasSizeLessThan(40);
  }

  @Test
  void without_an_engine_nothing_is_tried_line_by_line() {
    assertThatThrownBy(
            () -> over(List.of()).translate(List.of("One.", "Two."), Sample.EN, Sample.RU))
        .isInstanceOf(NoTranslation.class)
        .hasMessage("no engine for en→ru");
  }

  private List<TargetSegment> translate(String... text) throws InterruptedException {
    return lines.translate(List.of(text), Sample.EN, Sample.RU);
  }

  private static LineTranslation over(List<TranslationSource> engines) {
    return new LineTranslation(
        new LocalTranslation(
            Texts.reading(),
            new InProcessMemory(10),
            pair -> engines,
            Checks.standard(),
            Clock.fixed(Sample.NOON, ZoneOffset.UTC)));
  }
}
