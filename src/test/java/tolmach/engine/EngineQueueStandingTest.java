package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.EngineQueueTest.HandDrivenStopwatch;
import tolmach.engine.cost.Price;
import tolmach.language.LanguagePair;

/** Whom the queue sends away, and what it does not ask twice. */
class EngineQueueStandingTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration REST = Duration.ofSeconds(30);

  final HandDrivenStopwatch stopwatch = new HandDrivenStopwatch();
  final HandDrivenEngine engine = new HandDrivenEngine(4, 1);
  EngineQueue queue = queue(terms(0, 0));

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void an_engine_that_failed_too_often_rests_and_is_tried_again() throws Exception {
    failThrice();

    assertThat(queue.state().word()).isEqualTo(EngineState.Word.RESTING);
    assertThat(queue.state().until()).isEqualTo(stopwatch.now().plus(REST));
    assertThat(queue.state().reason()).contains("down");
    var sentAway = failure(call("d"), EngineException.RetryLater.class);
    assertThat(sentAway.notBefore()).contains(queue.state().until());
    assertThat(engine.isIdle()).isTrue();

    stopwatch.pass(REST);
    var probe = call("e");
    var turn = engine.turn();
    assertThat(queue.state().word()).isEqualTo(EngineState.Word.ON_TRIAL);
    assertThat(failure(call("f"), EngineException.RetryLater.class))
        .hasMessageContaining("just being tried again");
    turn.answer();
    assertThat(texts(probe)).containsExactly("<e>");
    assertThat(queue.state().isReady()).isTrue();
  }

  @Test
  void a_trial_that_fails_is_followed_by_another_rest() throws Exception {
    failThrice();
    stopwatch.pass(REST);
    var probe = call("d");
    engine.turn().fail(new EngineException.RetryLater("still down", null));
    failure(probe, EngineException.RetryLater.class);

    assertThat(queue.state().word()).isEqualTo(EngineState.Word.RESTING);
    stopwatch.pass(REST);
    var next = call("e");
    engine.turn().answer();
    assertThat(texts(next)).containsExactly("<e>");
  }

  @Test
  void those_who_wait_are_sent_away_too_when_it_begins_to_rest() throws Exception {
    failOnce("a");
    failOnce("b");
    var third = call("c");
    var turn = engine.turn();
    var waiting = call("d");
    await().until(() -> queue.waiting(Lane.REGULAR) == 1);
    turn.fail(new EngineException.RetryLater("down", null));

    failure(third, EngineException.RetryLater.class);
    failure(waiting, EngineException.RetryLater.class);
    assertThat(queue.waiting(Lane.REGULAR)).isZero();
  }

  @Test
  void refusing_a_text_is_no_failure() throws Exception {
    for (int i = 0; i < 10; i++) {
      var call = call("poison " + i);
      engine.turn().fail(new EngineException.Refused("too long", null));
      failure(call, EngineException.Refused.class);
    }
    assertThat(queue.state().isReady()).isTrue();
  }

  @Test
  void an_engine_that_asks_to_be_left_alone_is_until_then() throws Exception {
    Instant until = stopwatch.now().plusSeconds(90);
    var call = call("a");
    var turn = engine.turn();
    var waiting = call("b");
    await().until(() -> queue.waiting(Lane.REGULAR) == 1);
    turn.fail(new EngineException.RateLimited("slow down", until));

    failure(call, EngineException.RateLimited.class);
    failure(waiting, EngineException.RateLimited.class);
    assertThat(failure(call("c"), EngineException.RateLimited.class).until()).isEqualTo(until);
    assertThat(queue.state().word()).isEqualTo(EngineState.Word.LIMITED);
    stopwatch.pass(Duration.ofSeconds(90));
    var after = call("d");
    engine.turn().answer();
    assertThat(texts(after)).containsExactly("<d>");
  }

  @Test
  void an_abandoned_call_counts_as_a_failure_once() throws Exception {
    for (String text : List.of("a", "b", "c")) {
      var call = call(text);
      engine.turn();
      stopwatch.pass(MINUTE);
      assertThat(failureOf(call)).isInstanceOf(EngineDeadlineException.class);
    }
    await().until(() -> queue.state().word() == EngineState.Word.RESTING);
  }

  @Test
  void keeps_to_its_rate_in_characters() throws Exception {
    restart(terms(0, 60)); // a character a second, five of them at once
    var first = call("12345");
    engine.turn().answer();
    texts(first);
    var second = call("67890");
    await().during(Duration.ofMillis(200)).until(engine::isIdle);

    stopwatch.pass(Duration.ofSeconds(1));

    engine.turn().answer();
    assertThat(texts(second)).containsExactly("<67890>");
  }

  @Test
  void sends_those_away_whose_turn_would_come_after_their_deadline() throws Exception {
    restart(terms(60, 0)); // a segment a second, five of them at once
    var working = call("1", "2", "3", "4");
    var turn = engine.turn();
    var waiting = call(texts(70, "w"));
    await().until(() -> queue.waiting(Lane.REGULAR) == 70);

    var sentAway = failure(call("late"), EngineException.RateLimited.class);

    assertThat(sentAway).hasMessageContaining("may not be asked so fast");
    assertThat(sentAway.until()).isAfter(stopwatch.now().plusSeconds(60));
    assertThat(engine.isIdle()).isTrue();
    turn.answer();
    texts(working);
    waiting.cancel(true);
  }

  @Test
  void what_was_made_before_is_not_asked_again() throws Exception {
    var first = call("a", "b");
    engine.turn().answer();
    assertThat(cached(first)).containsExactly(false, false);

    var second = call("b", "c");
    var turn = engine.turn();
    assertThat(turn.sources()).containsExactly("c");
    turn.answer();
    assertThat(texts(second)).containsExactly("<b>", "<c>");
    assertThat(cached(second)).containsExactly(true, false);
  }

  @Test
  void what_is_known_costs_nothing() throws Exception {
    restart(terms(0, 0).withPrice(new Price(BigDecimal.TEN)));
    assertThat(queue.price(EN_RU, SourceSegment.of(List.of("ab", "abc")))).isEqualTo(50);
    var call = call("ab");
    engine.turn().answer();
    texts(call);

    assertThat(queue.price(EN_RU, SourceSegment.of(List.of("ab", "abc")))).isEqualTo(30);
    assertThat(queue.cost()).isEqualTo(20);
  }

  @Test
  void a_segment_in_the_engine_is_shared_with_whoever_comes() throws Exception {
    var first = call("a");
    var turn = engine.turn();
    var second = call("a");
    await().until(() -> second.isDone() || queue.waiting(Lane.REGULAR) == 0 && isWaiting(second));
    turn.answer();

    assertThat(texts(first)).containsExactly("<a>");
    assertThat(texts(second)).containsExactly("<a>");
    assertThat(queue.served()).isEqualTo(1);
    assertThat(cached(second)).containsExactly(true);
  }

  @Test
  void what_ran_away_is_asked_again() throws Exception {
    var first = call("a");
    engine
        .turn()
        .translations()
        .complete(List.of(Translation.unscored("<a>").with(Translation.Note.RUNAWAY)));
    texts(first);
    var second = call("a");

    assertThat(engine.turn().sources()).containsExactly("a");
    second.cancel(true);
  }

  private boolean isWaiting(FutureTask<?> call) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(100); // it has nothing else to do than to reach the queue
    return !call.isDone();
  }

  private void failThrice() throws Exception {
    failOnce("a");
    failOnce("b");
    failOnce("c");
  }

  private void failOnce(String text) throws Exception {
    var call = call(text);
    engine.turn().fail(new EngineException.RetryLater("down", null));
    failure(call, EngineException.RetryLater.class);
  }

  private static EngineTerms terms(int segmentsPerMinute, int charactersPerMinute) {
    return new EngineTerms(0, segmentsPerMinute, charactersPerMinute, Price.FREE, 3, REST, 0);
  }

  private void restart(EngineTerms terms) {
    queue.close();
    queue = queue(terms);
  }

  private EngineQueue queue(EngineTerms terms) {
    return new EngineQueue(
        engine, QueueLimits.DEFAULTS, terms, new TranslationCache(10_000, () -> ""), stopwatch);
  }

  private FutureTask<List<Translation>> call(String... sources) {
    var call =
        new FutureTask<>(
            () -> queue.translate(EN_RU, Lane.REGULAR, SourceSegment.of(List.of(sources)), MINUTE));
    new Thread(call, "caller").start();
    return call;
  }

  private static String[] texts(int count, String prefix) {
    var texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = prefix + i;
    }
    return texts;
  }

  private static List<String> texts(FutureTask<List<Translation>> call) throws Exception {
    return call.get(60, TimeUnit.SECONDS).stream().map(Translation::text).toList();
  }

  private static List<Boolean> cached(FutureTask<List<Translation>> call) throws Exception {
    return call.get(60, TimeUnit.SECONDS).stream()
        .map(translation -> translation.notes().contains(Translation.Note.CACHED))
        .toList();
  }

  private static Throwable failureOf(FutureTask<?> call) throws Exception {
    try {
      call.get(60, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static <T extends Throwable> T failure(FutureTask<?> call, Class<T> kind)
      throws Exception {
    Throwable failure = failureOf(call);
    assertThat(failure).isInstanceOf(kind);
    return kind.cast(failure);
  }
}
