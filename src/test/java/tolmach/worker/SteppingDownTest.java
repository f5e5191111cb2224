package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.check.Checks;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.EngineQueue;
import tolmach.engine.EngineTerms;
import tolmach.engine.Hints;
import tolmach.engine.Lane;
import tolmach.engine.QueueLimits;
import tolmach.engine.SourceSegment;
import tolmach.engine.Surge;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.engine.TranslationCache;
import tolmach.engine.cost.Price;
import tolmach.language.LanguagePair;
import tolmach.memory.InProcessMemory;

/** Urgent news keeps an engine busy, and what becomes of the others meanwhile and afterwards. */
class SteppingDownTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final LanguagePair PAIR = LanguagePair.of("en", "ru");

  /** Says in Russian what it was asked, one segment a call, and no faster than it is let. */
  private static final class Paced implements Engine {
    private final EngineInfo info;
    private final String answer;
    private final CountDownLatch gate;
    private final List<SourceSegment> asked = new ArrayList<>();

    Paced(String name, String answer, CountDownLatch gate, Hints.Kind... reads) {
      this.info = new EngineInfo(name, "1", 1, 1, Set.of(reads));
      this.answer = answer;
      this.gate = gate;
    }

    @Override
    public EngineInfo info() {
      return info;
    }

    @Override
    public boolean supports(LanguagePair pair) {
      return true;
    }

    @Override
    public synchronized List<Translation> translate(
        LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineException.RetryLater("interrupted", e);
      }
      asked.addAll(sources);
      return sources.stream().map(source -> Translation.unscored(answer)).toList();
    }
  }

  private final CountDownLatch busy = new CountDownLatch(1);
  private final TranslationCache cache = new TranslationCache(1 << 20, () -> "");
  private final Paced dear = new Paced("dear", "Мост закрыт с 12 часов.", busy, Hints.Kind.QUICK);
  private final Paced cheap = new Paced("cheap", "Мост закрыт с 12.", new CountDownLatch(0));
  private final Paced wrong = new Paced("wrong", "Мост закрыт с 21.", new CountDownLatch(0));
  private final EngineQueue dearQueue = queue(dear, 20);
  private final EngineQueue cheapQueue = queue(cheap, 1);
  private final EngineQueue wrongQueue = queue(wrong, 0);
  private final Surge surge =
      new Surge(
          Duration.ofMillis(200),
          Duration.ofMillis(300),
          () -> dearQueue.longestWait(Lane.URGENT),
          Clock.systemUTC());

  @AfterEach
  void close() {
    busy.countDown();
    dearQueue.close();
    cheapQueue.close();
    wrongQueue.close();
  }

  @Test
  void a_backlog_of_urgent_segments_makes_others_step_down_until_it_is_gone() throws Exception {
    var choice = choice(dearQueue, cheapQueue);
    var backlog = urgentBacklog();
    await().atMost(PATIENCE).until(surge::isOn);

    TargetSegment stepped = only(choice, Lane.REGULAR, "The bridge is closed from 12.");
    assertThat(stepped.engine()).isEqualTo("cheap");
    assertThat(stepped.making().notes()).containsExactly(Note.STEPPED_DOWN);
    assertThat(only(choice, Lane.BULK, "A bridge is closed from 12.").engine()).isEqualTo("cheap");
    assertThat(choice.segments()).isEqualTo(2);

    busy.countDown();
    for (var call : backlog) {
      assertThat(call.get().get(0).notes()).isEmpty();
    }
    await().atMost(PATIENCE).until(() -> !surge.isOn());
    TargetSegment usual = only(choice, Lane.REGULAR, "One bridge is closed from 12.");
    assertThat(usual.engine()).isEqualTo("dear");
    assertThat(usual.making().notes()).isEmpty();
  }

  @Test
  void urgent_jobs_never_step_down() {
    var choice = choice(dearQueue, cheapQueue);
    urgentBacklog();
    await().atMost(PATIENCE).until(surge::isOn);

    assertThat(choice.serving(errand(Lane.URGENT)))
        .extracting(TranslationSource::name)
        .containsExactly("dear", "cheap");
    assertThat(choice.serving(errand(Lane.BULK)))
        .extracting(TranslationSource::name)
        .containsExactly("cheap");
  }

  @Test
  void what_a_check_blocks_goes_to_a_person_and_to_no_second_engine() throws Exception {
    var choice = choice(cheapQueue, wrongQueue);
    urgentBacklog();
    await().atMost(PATIENCE).until(surge::isOn);

    Draft draft = translate(choice, Lane.REGULAR, "The bridge is closed from 12.");

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FLAGGED);
    assertThat(draft.segments().get(0).engine()).isEqualTo("wrong");
    assertThat(cheap.asked).isEmpty();
  }

  @Test
  void an_engine_with_a_quick_way_is_asked_for_it_and_the_cache_tells_them_apart()
      throws Exception {
    var choice = choice(dearQueue);
    var backlog = urgentBacklog();
    await().atMost(PATIENCE).until(surge::isOn);
    var waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return only(choice, Lane.REGULAR, "The bridge is closed from 12.");
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    await().atMost(PATIENCE).until(() -> dearQueue.waiting(Lane.REGULAR) == 1);
    busy.countDown();

    assertThat(waiting.get().making().notes()).containsExactly(Note.STEPPED_DOWN);
    for (var call : backlog) {
      call.get();
    }
    assertThat(dear.asked.stream().filter(source -> source.hints().quick())).hasSize(1);
    await().atMost(PATIENCE).until(() -> !surge.isOn());
    assertThat(only(choice, Lane.REGULAR, "The bridge is closed from 12.").making().notes())
        .as("not what was made in a hurry")
        .isEmpty();
    assertThat(only(choice, Lane.REGULAR, "The bridge is closed from 12.").making().notes())
        .containsExactly(Note.CACHED);
  }

  @Test
  void where_nothing_would_be_other_than_usual_nothing_is_noted() throws Exception {
    var choice = choice(cheapQueue);
    urgentBacklog();
    await().atMost(PATIENCE).until(surge::isOn);

    assertThat(only(choice, Lane.REGULAR, "The bridge is closed from 12.").making().notes())
        .isEmpty();
  }

  private List<CompletableFuture<List<Translation>>> urgentBacklog() {
    var calls = new ArrayList<CompletableFuture<List<Translation>>>();
    for (int i = 0; i < 10; i++) {
      var source = List.of(SourceSegment.of("Urgent number " + i + "."));
      calls.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return dearQueue.translate(PAIR, Lane.URGENT, source, PATIENCE);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              work -> new Thread(work).start()));
    }
    return calls;
  }

  private SteppingDown choice(EngineQueue... queues) {
    return new SteppingDown(QueuedEngine.choice(pair -> List.of(queues)), surge);
  }

  private TargetSegment only(EngineChoice choice, Lane lane, String sentence)
      throws InterruptedException {
    Draft draft = translate(choice, lane, sentence);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    return draft.segments().get(0);
  }

  private static Draft translate(EngineChoice choice, Lane lane, String sentence)
      throws InterruptedException {
    Article article = Sample.article(sentence);
    return new TranslationChain(
            new InProcessMemory(10),
            choice,
            Checks.standard(),
            LaneDeadlines.STANDARD,
            TranslationChain.STANDARD_ROUNDS)
        .translate(new Job(article, Sample.RU, lane, "", Sample.NOON, 0, List.of()));
  }

  private static Errand errand(Lane lane) {
    Job job = new Job(Sample.article("Yes."), Sample.RU, lane, "", Sample.NOON, 0, List.of());
    return new Errand(PAIR, lane, "", Purse.of(job, Desks.NONE.budgets()));
  }

  private EngineQueue queue(Engine engine, int price) {
    return new EngineQueue(
        engine,
        QueueLimits.DEFAULTS,
        EngineTerms.STANDARD.withPrice(new Price(BigDecimal.valueOf(price))),
        cache);
  }
}
