package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** An engine of one pair behind a real queue, that does what a test tells it at each call. */
final class FaultyEngine implements Engine {

  /** What it does at a call. */
  @FunctionalInterface
  interface Deed {
    List<Translation> at(List<SourceSegment> sources) throws EngineException;
  }

  private final String name;
  private final LanguagePair pair;
  private UnaryOperator<String> words = text -> text;
  private Set<Hints.Kind> reads = Set.of();
  private volatile Deed deed = this::translated;
  final List<List<SourceSegment>> asked = new ArrayList<>();

  FaultyEngine(String name, LanguagePair pair) {
    this.name = name;
    this.pair = pair;
  }

  /** What it makes of a text when it works. */
  FaultyEngine says(UnaryOperator<String> translation) {
    words = translation;
    return this;
  }

  FaultyEngine reads(Hints.Kind... kinds) {
    reads = Set.of(kinds);
    return this;
  }

  FaultyEngine works() {
    deed = this::translated;
    return this;
  }

  FaultyEngine does(Deed newDeed) {
    deed = newDeed;
    return this;
  }

  FaultyEngine isDown() {
    return does(
        sources -> {
          throw new EngineException.RetryLater("connection refused", null);
        });
  }

  /** It takes longer than anyone waits for what begins so. */
  FaultyEngine hangsAt(String beginning) {
    return does(
        sources -> {
          if (sources.stream().anyMatch(source -> source.text().startsWith(beginning))) {
            sleep();
          }
          return translated(sources);
        });
  }

  private static void sleep() throws EngineException {
    try {
      TimeUnit.SECONDS.sleep(60);
    } catch (InterruptedException e) {
      throw new EngineException.RetryLater("was given up", e);
    }
  }

  synchronized int calls() {
    return asked.size();
  }

  private List<Translation> translated(List<SourceSegment> sources) {
    return sources.stream().map(s -> Translation.unscored(words.apply(s.text()))).toList();
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(name, "1", 1, 1, reads);
  }

  @Override
  public boolean supports(LanguagePair wanted) {
    return pair.equals(wanted);
  }

  @Override
  public List<Translation> translate(
      LanguagePair wanted, List<SourceSegment> sources, Duration patience) throws EngineException {
    synchronized (this) {
      asked.add(List.copyOf(sources));
    }
    return deed.at(sources);
  }
}
