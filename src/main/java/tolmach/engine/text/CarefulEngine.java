package tolmach.engine.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.language.LanguagePair;

/**
 * An engine that knows nothing of inline codes, protected text and limits, and keeps {@code
 * EngineContract} all the same: it is given plain text that it can bear, and what it answers is put
 * right. Where it ran in circles it is asked once more in halves. As safe for threads as the engine
 * itself.
 */
public final class CarefulEngine implements Engine {

  private final Engine engine;
  private final TextPolicy policy;
  private final EngineInfo info;

  public CarefulEngine(Engine engine, TextPolicy policy) {
    this.engine = engine;
    this.policy = policy;
    EngineInfo own = engine.info();
    this.info =
        new EngineInfo(
            own.name(),
            own.version() + "+text1",
            own.maxBatchSegments(),
            own.concurrency(),
            own.reads(),
            own.model());
  }

  /** The engine's own, with another version: what comes out is not the same. */
  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  /** A stretch of a segment that the engine is asked for in one go. */
  private static final class Ask {
    private final SourceSegment source;
    private final LongText.Part part;
    private Translation answer;

    private Ask(SourceSegment source, LongText.Part part) {
      this.source = source;
      this.part = part;
    }

    private SourceSegment segment() {
      return new SourceSegment(part.text(), source.hints());
    }

    private boolean loops() {
      return answer.notes().contains(Note.RUNAWAY) || Loops.isLoop(part.text(), answer.text());
    }
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<PreparedText> texts = new ArrayList<>();
    List<List<Ask>> asks = new ArrayList<>();
    for (SourceSegment source : sources) {
      PreparedText text = PreparedText.of(source.text(), pair, policy);
      texts.add(text);
      asks.add(text.hasWords() ? asks(source, text.forEngine()) : List.of());
    }
    answer(pair, asks.stream().flatMap(List::stream).toList(), deadline);
    askAgain(pair, asks.stream().flatMap(List::stream).filter(Ask::loops).toList(), deadline);
    List<Translation> translations = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      PreparedText text = texts.get(i);
      translations.add(
          asks.get(i).isEmpty() ? text.untouched() : text.finish(joined(pair, asks.get(i))));
    }
    return translations;
  }

  private List<Ask> asks(SourceSegment source, String text) {
    return LongText.split(text, part -> part.length() <= policy.mostChars()).stream()
        .filter(part -> !part.text().isBlank())
        .map(part -> new Ask(source, part))
        .toList();
  }

  private void answer(LanguagePair pair, List<Ask> asks, long deadline) throws EngineException {
    int most = engine.info().maxBatchSegments();
    for (int from = 0; from < asks.size(); from += most) {
      List<Ask> batch = asks.subList(from, Math.min(asks.size(), from + most));
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (from > 0 && left.isZero()) {
        throw new EngineException.RetryLater(
            "engine " + info.name() + " took longer than it was given", null);
      }
      List<Translation> answers =
          engine.translate(pair, batch.stream().map(Ask::segment).toList(), left);
      if (answers.size() != batch.size()) {
        throw new EngineException.Refused(
            "engine "
                + info.name()
                + " gave "
                + answers.size()
                + " translations for "
                + batch.size()
                + " segments",
            null);
      }
      for (int i = 0; i < answers.size(); i++) {
        batch.get(i).answer = answers.get(i);
      }
    }
  }

  /** Shorter texts break most circles; what still goes round is noted. */
  private void askAgain(LanguagePair pair, List<Ask> looping, long deadline)
      throws EngineException {
    List<List<Ask>> halves = new ArrayList<>();
    for (Ask ask : looping) {
      List<LongText.Part> parts = LongText.halves(ask.part.text());
      halves.add(
          parts.size() < 2
              ? List.of()
              : parts.stream().map(part -> new Ask(ask.source, part)).toList());
    }
    answer(pair, halves.stream().flatMap(List::stream).toList(), deadline);
    for (int i = 0; i < looping.size(); i++) {
      Ask ask = looping.get(i);
      boolean better = !halves.get(i).isEmpty() && halves.get(i).stream().noneMatch(Ask::loops);
      ask.answer =
          better
              ? Notes.with(joined(pair, halves.get(i)), Note.RETRIED)
              : Notes.with(ask.answer, Note.RUNAWAY);
    }
  }

  private static Translation joined(LanguagePair pair, List<Ask> asks) {
    JoinedText joined = new JoinedText(pair.target());
    asks.forEach(ask -> joined.add(ask.part, ask.answer));
    return joined.finish();
  }

  @Override
  public void warmUp() throws EngineException {
    engine.warmUp();
  }

  @Override
  public void close() {
    engine.close();
  }

  @Override
  public String toString() {
    return "CarefulEngine[" + engine + "]";
  }
}
