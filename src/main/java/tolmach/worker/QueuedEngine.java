package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import tolmach.engine.EngineDeadlineException;
import tolmach.engine.EngineException;
import tolmach.engine.EngineQueue;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.cost.Charge;
import tolmach.language.LanguagePair;

/**
 * An engine behind its queue, as the chain sees it. Where it is away for a moment it is asked
 * again, after pauses that grow and differ, so that those who failed together do not come back
 * together; not where it says when it will be back.
 */
public final class QueuedEngine implements TranslationSource {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final EngineQueue queue;

  public QueuedEngine(EngineQueue queue) {
    this.queue = queue;
  }

  /**
   * A choice among queues, whatever desk and lane.
   *
   * @param serving the queues that serve a pair, the preferred first
   */
  public static EngineChoice choice(Function<LanguagePair, List<EngineQueue>> serving) {
    return errand ->
        serving.apply(errand.pair()).stream().<TranslationSource>map(QueuedEngine::new).toList();
  }

  @Override
  public String name() {
    return queue.info().name();
  }

  @Override
  public long pricePerMillion() {
    return queue.terms().price().of(1_000_000);
  }

  @Override
  public Set<Hints.Kind> reads() {
    return queue.info().reads();
  }

  @Override
  public List<Optional<Answer>> translate(
      Errand errand, List<SourceSegment> given, Duration deadline)
      throws EngineException, InterruptedException {
    List<SourceSegment> sources =
        errand.quick() ? given.stream().map(SourceSegment::quickly).toList() : given;
    long began = System.nanoTime();
    for (int tries = 0; ; tries++) {
      try {
        return paid(errand, sources, deadline);
      } catch (EngineException.RetryLater e) {
        Duration pause = pause(tries);
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        if (e.notBefore().isPresent()
            || tries >= queue.terms().retries()
            || spent.plus(pause).compareTo(deadline) >= 0) {
          throw e;
        }
        Thread.sleep(pause.toMillis());
      }
    }
  }

  @Override
  public long price(long characters) {
    return queue.terms().price().of(characters);
  }

  private List<Optional<Answer>> paid(Errand errand, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException {
    long reserved = queue.price(errand.pair(), sources);
    errand.purse().reserve(reserved);
    List<Optional<Translation>> made = List.of();
    try {
      made = made(errand, sources, deadline);
    } finally {
      errand.purse().settle(reserved, charge(sources, made));
    }
    var answers = new ArrayList<Optional<Answer>>();
    for (int i = 0; i < made.size(); i++) {
      long cost = queue.terms().price().of(charged(sources.get(i), made.get(i)));
      answers.add(
          made.get(i).map(translation -> new Answer(translation, queue.info(), null, cost)));
    }
    return answers;
  }

  private List<Optional<Translation>> made(
      Errand errand, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException {
    try {
      return queue.translate(errand.pair(), errand.lane(), sources, deadline).stream()
          .map(Optional::of)
          .toList();
    } catch (EngineDeadlineException e) {
      return e.finished();
    }
  }

  private Charge charge(List<SourceSegment> sources, List<Optional<Translation>> made) {
    int segments = 0;
    long characters = 0;
    long cost = 0;
    for (int i = 0; i < made.size(); i++) {
      long charged = charged(sources.get(i), made.get(i));
      segments += charged > 0 ? 1 : 0;
      characters += charged;
      cost += queue.terms().price().of(charged);
    }
    return new Charge(queue.info().name(), queue.info().version(), segments, characters, cost);
  }

  /** Code points that the engine was asked for: none if nothing was made, or made for another. */
  private static long charged(SourceSegment source, Optional<Translation> made) {
    boolean fresh = made.isPresent() && !made.get().notes().contains(Translation.Note.CACHED);
    return fresh ? source.text().codePointCount(0, source.text().length()) : 0;
  }

  /** Twice as long each time, and between half and all of that. */
  private static Duration pause(int tries) {
    long millis = FIRST_PAUSE.toMillis() << Math.min(tries, 10);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }
}
