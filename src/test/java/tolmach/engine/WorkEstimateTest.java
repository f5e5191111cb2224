package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkEstimateTest {

  private final WorkEstimate estimate = new WorkEstimate();

  @BeforeEach
  void first_batch() {
    estimate.learn(10, 5_000_000_000L);
  }

  @Test
  void takes_a_millisecond_a_character_until_a_batch_after_the_first_was_measured() {
    assertThat(estimate.nanosPerCharacter()).isEqualTo(1_000_000);
  }

  @Test
  void learns_the_cost_of_a_character() {
    estimate.learn(100, 20_000_000);
    assertThat(estimate.nanosPerCharacter()).isCloseTo(200_000, within(1.0));
  }

  @Test
  void does_not_count_what_every_call_costs() {
    for (int i = 0; i < 20; i++) {
      long characters = 100 + 40 * (i % 5);
      estimate.learn(characters, 300_000_000 + 500_000 * characters);
    }
    assertThat(estimate.nanosPerCharacter()).isCloseTo(500_000, within(50_000.0));
  }

  @Test
  void never_takes_a_character_for_nothing() {
    estimate.learn(100, 200_000_000);
    estimate.learn(1000, 100_000_000);
    assertThat(estimate.nanosPerCharacter()).isPositive();
  }

  @Test
  void follows_an_engine_that_becomes_slower() {
    for (int i = 0; i < 50; i++) {
      estimate.learn(100, 1_000_000);
    }
    for (int i = 0; i < 50; i++) {
      estimate.learn(100, 10_000_000);
    }
    assertThat(estimate.nanosPerCharacter()).isCloseTo(100_000, within(5_000.0));
  }
}
