package tolmach.worker;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Surge;
import tolmach.engine.Translation;

/**
 * The engines as usual; but while urgent news waits too long, those who are not urgent get one
 * engine only, the cheapest, in its quick mode, and no second opinion: what a check blocks goes to
 * a person. Of equally cheap ones the first in the table stays. What was made so bears the note
 * {@link Translation.Note#STEPPED_DOWN}, unless nothing about it differs from the usual.
 */
public final class SteppingDown implements EngineChoice {

  private final EngineChoice usual;
  private final Surge surge;
  private final AtomicLong segments = new AtomicLong();

  public SteppingDown(EngineChoice usual, Surge surge) {
    this.usual = usual;
    this.surge = surge;
  }

  /** Segments translated so since the start. */
  public long segments() {
    return segments.get();
  }

  @Override
  public List<TranslationSource> serving(Errand errand) {
    List<TranslationSource> all = usual.serving(errand);
    if (errand.lane() == Lane.URGENT || all.isEmpty() || !surge.isOn()) {
      return all;
    }
    TranslationSource cheapest =
        all.stream().min(Comparator.comparingLong(TranslationSource::pricePerMillion)).get();
    return all.size() == 1 && !cheapest.reads().contains(Hints.Kind.QUICK)
        ? all
        : List.of(new Cheapest(cheapest));
  }

  /** One engine, asked to be quick. */
  private final class Cheapest implements TranslationSource {
    private final TranslationSource engine;

    Cheapest(TranslationSource engine) {
      this.engine = engine;
    }

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public long pricePerMillion() {
      return engine.pricePerMillion();
    }

    @Override
    public Set<Hints.Kind> reads() {
      return engine.reads();
    }

    @Override
    public List<Optional<Answer>> translate(
        Errand errand, List<SourceSegment> sources, Duration deadline)
        throws EngineException, InterruptedException {
      List<Optional<Answer>> answers = engine.translate(errand.quickly(), sources, deadline);
      segments.addAndGet(answers.stream().filter(Optional::isPresent).count());
      return answers.stream()
          .map(answer -> answer.map(one -> one.with(Translation.Note.STEPPED_DOWN)))
          .toList();
    }
  }
}
