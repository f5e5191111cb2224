package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SurgeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Instant now = NOON;
  private Duration wait = Duration.ZERO;
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
  private final Surge surge = surge(5);

  @Test
  void begins_when_an_urgent_segment_has_waited_longer_than_the_bound() {
    assertThat(at(0, 5_000)).isFalse();
    assertThat(at(1, 5_001)).isTrue();
    assertThat(surge.since()).contains(NOON.plusSeconds(1));
  }

  @Test
  void ends_by_itself_once_it_has_been_calm_for_a_while() {
    at(0, 6_000);

    assertThat(at(10, 2_500)).isTrue();
    assertThat(at(29, 0)).isTrue();
    assertThat(at(30, 0)).isFalse();
    assertThat(surge.since()).isEmpty();
  }

  @Test
  void goes_on_while_the_wait_is_between_half_the_bound_and_the_bound() {
    at(0, 6_000);

    for (int second = 10; second <= 300; second += 10) {
      assertThat(at(second, 2_501)).isTrue();
    }
    assertThat(at(329, 2_500)).isTrue();
    assertThat(at(330, 2_500)).isFalse();
  }

  @Test
  void does_not_begin_again_before_the_bound_is_passed_again() {
    at(0, 6_000);
    at(30, 0);

    assertThat(at(31, 4_000)).isFalse();
    assertThat(at(32, 5_500)).isTrue();
    assertThat(surge.since()).contains(NOON.plusSeconds(32));
  }

  @Test
  void never_comes_where_the_bound_is_nothing() {
    wait = Duration.ofHours(1);

    assertThat(surge(0).isOn()).isFalse();
  }

  private Surge surge(int seconds) {
    return new Surge(Duration.ofSeconds(seconds), Duration.ofSeconds(30), () -> wait, clock);
  }

  private boolean at(int second, int millis) {
    now = NOON.plusSeconds(second);
    wait = Duration.ofMillis(millis);
    return surge.isOn();
  }
}
