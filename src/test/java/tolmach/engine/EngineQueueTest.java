package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class EngineQueueTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final Duration MINUTE = Duration.ofMinutes(1);

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Time stands still unless a test moves it. */
  static final class HandDrivenStopwatch implements Stopwatch {
    final AtomicLong nanos = new AtomicLong();

    void pass(Duration time) {
      nanos.addAndGet(time.toNanos());
    }

    @Override
    public long nanos() {
      return nanos.get();
    }

    @Override
    public Instant now() {
      return NOON.plusNanos(nanos.get());
    }

    @Override
    public void await(Condition changed, long nanos) throws InterruptedException {
      changed.await(1, TimeUnit.MILLISECONDS);
    }

    @Override
    public void pause(Condition changed, long nanos) {
      Stopwatch.super.pause(changed, TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  final HandDrivenStopwatch stopwatch = new HandDrivenStopwatch();
  final HandDrivenEngine engine = new HandDrivenEngine(4, 1);
  EngineQueue queue = queue(engine, QueueLimits.DEFAULTS);

  private EngineQueue queue(Engine one, QueueLimits limits) {
    return new EngineQueue(
        one, limits, EngineTerms.STANDARD, new TranslationCache(0, () -> ""), stopwatch);
  }

  @AfterEach
  void close() {
    engine.deafToInterrupts = false;
    queue.close();
  }

  @Test
  void answers_each_source_in_order() throws Exception {
    var call = call(Lane.REGULAR, MINUTE, "a", "b", "a");
    engine.turn().answer();
    assertThat(texts(call)).containsExactly("<a>", "<b>", "<a>");
    assertThat(queue.served()).as("identical segments once").isEqualTo(2);
  }

  @Test
  void puts_what_waits_for_several_callers_into_one_batch() throws Exception {
    var first = call(Lane.REGULAR, MINUTE, "a");
    var turn = engine.turn();
    var second = call(Lane.REGULAR, MINUTE, "b", "c");
    var third = call(Lane.REGULAR, MINUTE, "c", "d");
    awaitWaiting(Lane.REGULAR, 3);
    turn.answer();
    turn = engine.turn();
    assertThat(turn.sources()).containsExactlyInAnyOrder("b", "c", "d");
    turn.answer();
    assertThat(texts(first)).containsExactly("<a>");
    assertThat(texts(second)).containsExactly("<b>", "<c>");
    assertThat(texts(third)).containsExactly("<c>", "<d>");
  }

  @Test
  void hints_that_the_engine_does_not_read_make_no_two_segments_of_one() throws Exception {
    var plain = SourceSegment.of("Yes.");
    var hinted =
        new SourceSegment(
            "Yes.", new Hints(List.of(), List.of("Will he?"), List.of(), List.of(), "formal"));
    var call =
        new FutureTask<>(
            () -> queue.translate(EN_RU, Lane.REGULAR, List.of(plain, hinted), MINUTE));
    new Thread(call, "caller").start();
    var turn = engine.turn();
    assertThat(turn.sources()).containsExactly("Yes.");
    turn.answer();
    assertThat(texts(call)).containsExactly("<Yes.>", "<Yes.>");
  }

  @Test
  void an_engine_of_two_threads_works_on_two_batches_of_a_call() throws Exception {
    queue.close();
    HandDrivenEngine two = new HandDrivenEngine(2, 2);
    queue = queue(two, QueueLimits.DEFAULTS);
    var call = call(Lane.REGULAR, MINUTE, "1", "2", "3", "4");
    var one = two.turn();
    var other = two.turn();
    assertThat(queue.running()).isEqualTo(2);
    other.answer();
    one.answer();
    assertThat(texts(call)).containsExactly("<1>", "<2>", "<3>", "<4>");
  }

  @Test
  void one_late_batch_of_two_does_not_outlast_the_deadline() throws Exception {
    queue.close();
    HandDrivenEngine two = new HandDrivenEngine(2, 2);
    queue = queue(two, QueueLimits.DEFAULTS);
    var call = call(Lane.REGULAR, Duration.ofSeconds(10), "1", "2", "3", "4");
    two.turn();
    var other = two.turn();
    stopwatch.pass(Duration.ofSeconds(6));
    other.answer();
    await().until(() -> queue.running() == 1);
    stopwatch.pass(Duration.ofSeconds(10));
    assertThat(failure(call, EngineDeadlineException.class).finished())
        .filteredOn(Optional::isPresent)
        .hasSize(2);
  }

  @Test
  void serves_the_urgent_first_whatever_came_before() throws Exception {
    var busy = call(Lane.BULK, MINUTE, "busy");
    var turn = engine.turn();
    var bulk = call(Lane.BULK, MINUTE, "bulk");
    awaitWaiting(Lane.BULK, 1);
    var urgent = call(Lane.URGENT, MINUTE, "urgent");
    awaitWaiting(Lane.URGENT, 1);
    turn.answer();
    turn = engine.turn();
    assertThat(turn.sources()).containsExactly("urgent");
    turn.answer();
    engine.turn().answer();
    assertThat(texts(busy)).containsExactly("<busy>");
    assertThat(texts(bulk)).containsExactly("<bulk>");
    assertThat(texts(urgent)).containsExactly("<urgent>");
  }

  @Test
  void answers_nothing_to_no_sources_without_the_engine() throws Exception {
    assertThat(queue.translate(EN_RU, Lane.URGENT, List.of(), MINUTE)).isEmpty();
    assertThat(engine.isIdle()).isTrue();
  }

  @Test
  void refuses_a_pair_that_its_engine_does_not_translate() {
    assertThatThrownBy(
            () ->
                queue.translate(
                    LanguagePair.of("fi", "ru"),
                    Lane.URGENT,
                    SourceSegment.of(List.of("a")),
                    MINUTE))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("fi→ru");
  }

  @Test
  void a_lane_is_full_when_its_places_are_taken() throws Exception {
    queue.close();
    QueueLimits narrow = new QueueLimits(4, 3, 2, Duration.ofMillis(250), 0.25, MINUTE, 4);
    queue = queue(engine, narrow);
    call(Lane.BULK, MINUTE, "busy");
    engine.turn();
    assertThat(queue.isFull(Lane.BULK)).isFalse();
    call(Lane.BULK, MINUTE, "1", "2");
    awaitWaiting(Lane.BULK, 2);
    assertThat(queue.isFull(Lane.BULK)).isTrue();
    assertThat(queue.isFull(Lane.REGULAR)).isFalse();
  }

  @Test
  void a_deadline_ends_the_call_and_keeps_what_was_finished() throws Exception {
    var call = call(Lane.REGULAR, Duration.ofSeconds(10), "1", "2", "3", "4", "5", "6");
    engine.turn().answer();
    var late = engine.turn();
    stopwatch.pass(Duration.ofSeconds(10));
    var expired = failure(call, EngineDeadlineException.class);
    assertThat(expired.finished())
        .containsExactly(
            done("<1>"), done("<2>"), done("<3>"), done("<4>"), Optional.empty(), Optional.empty());
    late.answer();
    assertThat(queue.served()).isEqualTo(4);
  }

  @Test
  void waiting_for_a_place_does_not_count() throws Exception {
    var patient = call(Lane.REGULAR, MINUTE, "patient");
    var turn = engine.turn();
    var hasty = call(Lane.REGULAR, Duration.ofSeconds(1), "hasty");
    awaitWaiting(Lane.REGULAR, 1);
    stopwatch.pass(Duration.ofSeconds(30));
    turn.answer();
    engine.turn().answer();
    assertThat(texts(patient)).containsExactly("<patient>");
    assertThat(texts(hasty)).containsExactly("<hasty>");
  }

  @Test
  void the_clock_begins_anew_with_each_finished_batch() throws Exception {
    var call = call(Lane.REGULAR, Duration.ofSeconds(10), "1", "2", "3", "4", "5", "6");
    for (int batch = 0; batch < 2; batch++) {
      var turn = engine.turn();
      stopwatch.pass(Duration.ofSeconds(9));
      turn.answer();
    }
    assertThat(texts(call)).hasSize(6);
  }

  @Test
  void what_waits_leaves_with_its_caller() throws Exception {
    var call = call(Lane.REGULAR, Duration.ofSeconds(10), "1", "2", "3", "4", "5", "6");
    engine.turn();
    assertThat(queue.waiting(Lane.REGULAR)).isEqualTo(2);
    stopwatch.pass(Duration.ofSeconds(10));
    failure(call, EngineDeadlineException.class);
    assertThat(queue.waiting(Lane.REGULAR)).isZero();
  }

  @Test
  void a_batch_that_outlasts_its_callers_is_abandoned_and_its_thread_replaced() throws Exception {
    engine.deafToInterrupts = true;
    var hung = call(Lane.REGULAR, Duration.ofSeconds(10), "hung");
    var never = engine.turn();
    stopwatch.pass(Duration.ofSeconds(10));
    failure(hung, EngineDeadlineException.class);
    assertThat(queue.abandoned()).isEqualTo(1);
    var next = call(Lane.REGULAR, MINUTE, "next");
    engine.turn().answer();
    assertThat(texts(next)).containsExactly("<next>");
    never.answer();
    await().until(() -> queue.abandoned() == 0);
  }

  @Test
  void a_batch_is_not_abandoned_while_a_more_patient_caller_waits_for_it() throws Exception {
    var busy = call(Lane.REGULAR, MINUTE, "busy");
    var turn = engine.turn();
    var hasty = call(Lane.REGULAR, Duration.ofSeconds(1), "hasty");
    var patient = call(Lane.REGULAR, MINUTE, "patient");
    awaitWaiting(Lane.REGULAR, 2);
    turn.answer();
    turn = engine.turn();
    assertThat(texts(busy)).hasSize(1);
    stopwatch.pass(Duration.ofSeconds(1));
    failure(hasty, EngineDeadlineException.class);
    assertThat(queue.abandoned()).isZero();
    turn.answer();
    assertThat(texts(patient)).containsExactly("<patient>");
  }

  @Test
  void an_engine_that_never_answers_is_asked_no_more_until_a_call_comes_back() throws Exception {
    engine.deafToInterrupts = true;
    HandDrivenEngine.Turn[] silent = new HandDrivenEngine.Turn[4];
    for (int i = 0; i < 4; i++) {
      var call = call(Lane.REGULAR, Duration.ofSeconds(1), "silent " + i);
      silent[i] = engine.turn();
      stopwatch.pass(Duration.ofSeconds(1));
      failure(call, EngineDeadlineException.class);
    }
    var refused = call(Lane.URGENT, MINUTE, "one more");
    assertThat(failure(refused, EngineException.RetryLater.class))
        .hasMessageContaining("engine hand 1 has not answered 4 calls");
    assertThat(engine.isIdle()).isTrue();

    silent[2].answer();
    await().until(() -> queue.abandoned() == 3);
    var again = call(Lane.URGENT, MINUTE, "again");
    engine.turn().answer();
    assertThat(texts(again)).containsExactly("<again>");
    for (var turn : List.of(silent[0], silent[1], silent[3])) {
      turn.answer();
    }
    await().until(() -> queue.abandoned() == 0 && queue.running() == 0);
  }

  @Test
  void a_failure_ends_only_the_calls_of_its_batch() throws Exception {
    var failing = call(Lane.REGULAR, MINUTE, "failing");
    var turn = engine.turn();
    var other = call(Lane.REGULAR, MINUTE, "other");
    awaitWaiting(Lane.REGULAR, 1);
    turn.fail(new EngineException.RetryLater("down", null));
    engine.turn().answer();
    assertThat(failure(failing, EngineException.RetryLater.class)).hasMessage("down");
    assertThat(texts(other)).containsExactly("<other>");
    assertThat(queue.failed()).isEqualTo(1);
  }

  @Test
  void a_failed_call_leaves_nothing_waiting() throws Exception {
    var call = call(Lane.REGULAR, MINUTE, "1", "2", "3", "4", "5", "6");
    engine.turn().fail(new EngineException.RetryLater("down", null));
    failure(call, EngineException.RetryLater.class);
    assertThat(queue.waiting(Lane.REGULAR)).isZero();
  }

  @Test
  void one_callers_poison_is_not_another_callers() throws Exception {
    var busy = call(Lane.REGULAR, MINUTE, "busy");
    var turn = engine.turn();
    var poisoned = call(Lane.REGULAR, MINUTE, "poison", "shared");
    var sound = call(Lane.REGULAR, MINUTE, "sound", "shared");
    awaitWaiting(Lane.REGULAR, 3);
    turn.answer();
    engine.turn().fail(new EngineException.Refused("poison", null));
    for (int part = 0; part < 3; part++) {
      turn = engine.turn();
      if (turn.sources().contains("poison")) {
        assertThat(turn.sources()).containsExactly("poison");
        turn.fail(new EngineException.Refused("poison", null));
      } else {
        turn.answer();
      }
    }
    assertThat(texts(busy)).hasSize(1);
    assertThat(texts(sound)).containsExactly("<sound>", "<shared>");
    assertThat(failure(poisoned, EngineException.Refused.class)).hasMessage("poison");
  }

  @Test
  void an_answer_of_the_wrong_size_is_refused() throws Exception {
    var call = call(Lane.REGULAR, MINUTE, "a", "b");
    engine.turn().translations().complete(List.of(Translation.unscored("only one")));
    assertThat(failure(call, EngineException.Refused.class))
        .hasMessage("engine hand answered 1 translations to 2 segments");
  }

  @Test
  void an_engine_that_breaks_costs_its_batch_and_no_thread() throws Exception {
    var broken = call(Lane.REGULAR, MINUTE, "a");
    engine.turn().fail(new IllegalStateException("bug"));
    assertThat(failure(broken, EngineException.Refused.class)).hasMessageContaining("bug");
    var cannot = call(Lane.REGULAR, MINUTE, "a");
    engine.turn().fail(new UnsatisfiedLinkError("no native library"));
    assertThat(failure(cannot, EngineException.Refused.class)).hasMessageContaining("native");
    var next = call(Lane.REGULAR, MINUTE, "next");
    engine.turn().answer();
    assertThat(texts(next)).containsExactly("<next>");
  }

  @Test
  void an_interrupted_caller_leaves_nothing_behind() throws Exception {
    var busy = call(Lane.REGULAR, MINUTE, "busy");
    var turn = engine.turn();
    FutureTask<List<Translation>> call =
        new FutureTask<>(
            () -> queue.translate(EN_RU, Lane.REGULAR, SourceSegment.of(List.of("gone")), MINUTE));
    Thread caller = new Thread(call, "caller");
    caller.start();
    awaitWaiting(Lane.REGULAR, 1);
    caller.interrupt();
    failure(call, InterruptedException.class);
    assertThat(queue.waiting(Lane.REGULAR)).isZero();
    turn.answer();
    assertThat(texts(busy)).containsExactly("<busy>");
  }

  @Test
  void closing_fails_its_callers_and_closes_the_engine() throws Exception {
    var running = call(Lane.REGULAR, MINUTE, "running");
    engine.turn();
    var waiting = call(Lane.REGULAR, MINUTE, "waiting");
    awaitWaiting(Lane.REGULAR, 1);
    queue.close();
    failure(running, EngineException.RetryLater.class);
    failure(waiting, EngineException.RetryLater.class);
    assertThat(engine.closed).isTrue();
    var late = call(Lane.REGULAR, MINUTE, "late");
    assertThat(failure(late, EngineException.RetryLater.class)).hasMessageContaining("closed");
  }

  private FutureTask<List<Translation>> call(Lane lane, Duration deadline, String... sources) {
    FutureTask<List<Translation>> call =
        new FutureTask<>(
            () -> queue.translate(EN_RU, lane, SourceSegment.of(List.of(sources)), deadline));
    Thread thread = new Thread(call, "caller");
    thread.setDaemon(true);
    thread.start();
    return call;
  }

  private void awaitWaiting(Lane lane, int segments) {
    await().until(() -> queue.waiting(lane) == segments);
  }

  private static Optional<Translation> done(String text) {
    return Optional.of(Translation.unscored(text));
  }

  private static List<String> texts(FutureTask<List<Translation>> call) throws Exception {
    return call.get(60, TimeUnit.SECONDS).stream().map(Translation::text).toList();
  }

  private static <E extends Exception> E failure(FutureTask<List<Translation>> call, Class<E> kind)
      throws Exception {
    try {
      throw new AssertionError("answered " + call.get(60, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(kind);
      return kind.cast(e.getCause());
    }
  }
}
