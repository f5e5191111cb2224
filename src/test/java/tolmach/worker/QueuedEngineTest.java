package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.EngineQueue;
import tolmach.engine.Lane;
import tolmach.engine.QueueLimits;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguagePair;

class QueuedEngineTest {

  private static final LanguagePair PSEUDO = LanguagePair.of("en", "en-XA");

  @Test
  void answers_what_its_engine_answers() throws Exception {
    try (var queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS)) {
      var engine = new QueuedEngine(queue);

      var answers =
          engine.translate(
              PSEUDO,
              Lane.URGENT,
              SourceSegment.of(List.of("One.", "Two.")),
              Duration.ofSeconds(10));

      assertThat(engine.info().name()).isEqualTo("pseudo");
      assertThat(answers).hasSize(2).allMatch(answer -> answer.get().text().startsWith("["));
    }
  }

  @Test
  void passes_a_refusal_on() {
    try (var queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS)) {
      assertThatThrownBy(
              () ->
                  new QueuedEngine(queue)
                      .translate(
                          LanguagePair.of("ru", "en"),
                          Lane.URGENT,
                          SourceSegment.of(List.of("Мост")),
                          Duration.ofSeconds(10)))
          .isInstanceOf(EngineException.Refused.class);
    }
  }

  @Test
  void leaves_open_what_its_engine_does_not_answer_in_time() throws Exception {
    var never = new CountDownLatch(1);
    try (var queue = new EngineQueue(new SilentEngine(never), QueueLimits.DEFAULTS)) {
      var answers =
          new QueuedEngine(queue)
              .translate(
                  PSEUDO, Lane.URGENT, SourceSegment.of(List.of("One.")), Duration.ofMillis(50));

      assertThat(answers).singleElement().satisfies(answer -> assertThat(answer).isEmpty());
      never.countDown();
    }
  }

  @Test
  void is_chosen_by_pair_in_the_order_of_the_queues() {
    try (var queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS)) {
      EngineChoice choice =
          QueuedEngine.choice(pair -> queue.supports(pair) ? List.of(queue) : List.of());

      assertThat(choice.serving(PSEUDO))
          .extracting(engine -> engine.info().name())
          .containsExactly("pseudo");
      assertThat(choice.serving(LanguagePair.of("ru", "en"))).isEmpty();
    }
  }

  private record SilentEngine(CountDownLatch release) implements Engine {
    @Override
    public EngineInfo info() {
      return new EngineInfo("silent", "1", 8, 1);
    }

    @Override
    public boolean supports(LanguagePair pair) {
      return true;
    }

    @Override
    public List<Translation> translate(
        LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new EngineException.RetryLater("was released", null);
    }
  }
}
