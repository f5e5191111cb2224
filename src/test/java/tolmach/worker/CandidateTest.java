package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.check.Finding;
import tolmach.engine.EngineInfo;
import tolmach.engine.Translation;

class CandidateTest {

  private static final EngineInfo ENGINE = new EngineInfo("onnx", "1", 1, 1);

  @Test
  void one_that_ran_in_circles_is_blocked_though_no_check_saw_it() {
    var runaway =
        new Translation("Мост", -1.0, List.of(), List.of(), Set.of(Translation.Note.RUNAWAY));
    Candidate candidate = Candidate.of(ENGINE, runaway, List.of());
    assertThat(candidate.isBlocked()).isTrue();
    assertThat(candidate.findings())
        .extracting(Finding::message)
        .containsExactly("the engine ran in circles");
  }

  @Test
  void one_that_was_asked_twice_and_then_answered_is_not() {
    var retried =
        new Translation("Мост", -1.0, List.of(), List.of(), Set.of(Translation.Note.RETRIED));
    assertThat(Candidate.of(ENGINE, retried, List.of()).isBlocked()).isFalse();
  }
}
