package tolmach.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tolmach.engine.EngineException;

class RememberedTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ServiceFault GONE = ServiceFault.refused("gone");

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void one_look_is_enough_while_it_is_fresh() {
    var remembered =
        new Remembered<>("a number", LONG, LONG, LONG, deadline -> looks.incrementAndGet());
    assertThat(remembered.get()).contains(1);
    assertThat(remembered.get()).contains(1);
    assertThat(looks).hasValue(1);
  }

  @Test
  void what_is_old_is_given_while_a_newer_one_is_looked_for() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    var remembered =
        new Remembered<>(
            "a number",
            LONG,
            Duration.ZERO,
            LONG,
            deadline -> {
              int look = looks.incrementAndGet();
              if (look > 1) {
                waitFor(mayEnd);
              }
              return look;
            });
    assertThat(remembered.get()).contains(1);
    assertThat(remembered.get()).contains(1);
    mayEnd.countDown();
    await().atMost(Duration.ofMinutes(1)).until(() -> remembered.get().orElseThrow() > 1);
  }

  @Test
  void what_is_old_counts_while_no_newer_one_can_be_had() {
    AtomicReference<ServiceFault> fault = new AtomicReference<>();
    var remembered =
        new Remembered<>(
            "a number",
            LONG,
            Duration.ZERO,
            Duration.ZERO,
            deadline -> {
              int look = looks.incrementAndGet();
              if (fault.get() != null) {
                throw fault.get();
              }
              return look;
            });
    int first = remembered.get().orElseThrow();
    fault.set(GONE);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> remembered.get().isPresent() && looks.get() > 5);
    assertThat(remembered.get().orElseThrow()).isGreaterThanOrEqualTo(first);
  }

  @Test
  void a_service_that_failed_is_left_in_peace() {
    var remembered =
        new Remembered<Integer>(
            "a number",
            LONG,
            LONG,
            LONG,
            deadline -> {
              looks.incrementAndGet();
              throw GONE;
            });
    assertThat(remembered.get()).isEmpty();
    assertThatThrownBy(() -> remembered.need(Deadline.in(LONG)))
        .isInstanceOf(EngineException.RetryLater.class)
        .hasMessage("a number cannot be had now");
    assertThat(looks).hasValue(1);
  }

  @Test
  void the_callers_deadline_bounds_the_first_look() {
    AtomicReference<Duration> given = new AtomicReference<>();
    var remembered =
        new Remembered<>(
            "a number",
            LONG,
            LONG,
            LONG,
            deadline -> {
              given.set(deadline.patience());
              return 1;
            });
    remembered.get(Deadline.in(Duration.ofSeconds(3)));
    assertThat(given.get()).isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
