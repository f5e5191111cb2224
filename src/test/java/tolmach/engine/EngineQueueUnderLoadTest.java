package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguagePair;

class EngineQueueUnderLoadTest {

  static final LanguagePair PAIR = LanguagePair.of("en", "en-XA");
  static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void every_caller_gets_the_translations_of_its_own_segments() throws Exception {
    List<FutureTask<Integer>> callers = new ArrayList<>();
    try (EngineQueue queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS)) {
      for (int i = 0; i < 12; i++) {
        long seed = i;
        FutureTask<Integer> caller = new FutureTask<>(() -> callOften(queue, new Random(seed)));
        callers.add(caller);
        new Thread(caller, "caller-" + i).start();
      }
      for (FutureTask<Integer> caller : callers) {
        assertThat(caller.get(2, TimeUnit.MINUTES)).isEqualTo(100);
      }
      assertThat(queue.running()).isZero();
      for (Lane lane : Lane.values()) {
        assertThat(queue.waiting(lane)).isZero();
      }
      assertThat(queue.failed()).isZero();
    }
  }

  /** The number of calls whose answer was right. */
  private static int callOften(EngineQueue queue, Random random) throws Exception {
    PseudoEngine alone = new PseudoEngine();
    int right = 0;
    for (int call = 0; call < 100; call++) {
      List<String> sources = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        sources.add("Segment " + "and so on ".repeat(random.nextInt(8)) + random.nextInt(30));
      }
      Lane lane = Lane.values()[random.nextInt(3)];
      right +=
          texts(queue.translate(PAIR, lane, SourceSegment.of(sources), MINUTE))
                  .equals(texts(alone.translate(PAIR, SourceSegment.of(sources), MINUTE)))
              ? 1
              : 0;
    }
    return right;
  }

  private static List<String> texts(List<Translation> translations) {
    return translations.stream().map(Translation::text).toList();
  }
}
