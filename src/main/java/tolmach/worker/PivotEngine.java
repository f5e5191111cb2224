package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Two engines one after the other, through a third language. On each half of the way the next
 * engine stands in for one that fails. Whether the whole came out right is for the checks to say,
 * which see the first text and the last.
 */
final class PivotEngine implements TranslationSource {

  private final LanguageTag via;
  private final List<TranslationSource> first;
  private final List<TranslationSource> second;

  /**
   * @param first engines into {@code via}, at least one, the preferred first
   * @param second engines out of it, at least one, the preferred first
   */
  PivotEngine(LanguageTag via, List<TranslationSource> first, List<TranslationSource> second) {
    this.via = via;
    this.first = first;
    this.second = second;
  }

  @Override
  public String name() {
    return first.get(0).name() + " and " + second.get(0).name() + " through " + via;
  }

  @Override
  public long pricePerMillion() {
    return cheapest(first) + cheapest(second);
  }

  private static long cheapest(List<TranslationSource> engines) {
    return engines.stream().mapToLong(TranslationSource::pricePerMillion).min().orElse(0);
  }

  @Override
  public List<Optional<Answer>> translate(
      Errand errand, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException {
    LanguagePair pair = errand.pair();
    List<Optional<Answer>> halves =
        half(first, errand.into(new LanguagePair(pair.source(), via)), setOut(sources), deadline);
    var reached = new ArrayList<Integer>();
    var onward = new ArrayList<SourceSegment>();
    for (int i = 0; i < sources.size(); i++) {
      if (halves.get(i).isPresent()) {
        reached.add(i);
        onward.add(onward(sources.get(i), halves.get(i).get()));
      }
    }
    var answers = new ArrayList<Optional<Answer>>();
    sources.forEach(source -> answers.add(Optional.empty()));
    if (onward.isEmpty()) {
      return answers;
    }
    List<Optional<Answer>> ends =
        half(second, errand.into(new LanguagePair(via, pair.target())), onward, deadline);
    for (int i = 0; i < onward.size(); i++) {
      Answer half = halves.get(reached.get(i)).get();
      answers.set(reached.get(i), ends.get(i).map(end -> joined(half, end)));
    }
    return answers;
  }

  /** Terms and examples are of the last language and would lead astray on the way to another. */
  private static List<SourceSegment> setOut(List<SourceSegment> sources) {
    return sources.stream()
        .map(
            source -> {
              Hints own = source.hints();
              var kept = new Hints(List.of(), own.before(), own.after(), List.of(), own.style());
              return new SourceSegment(source.text(), kept);
            })
        .toList();
  }

  /** Context and examples are in the other language by now; what the desk wants still holds. */
  private static SourceSegment onward(SourceSegment source, Answer half) {
    var style = new Hints(List.of(), List.of(), List.of(), List.of(), source.hints().style());
    return new SourceSegment(half.translation().text(), style);
  }

  private static List<Optional<Answer>> half(
      List<TranslationSource> engines,
      Errand errand,
      List<SourceSegment> sources,
      Duration deadline)
      throws EngineException, InterruptedException {
    EngineException failure = null;
    for (TranslationSource engine : engines) {
      try {
        return engine.translate(errand, sources, deadline);
      } catch (EngineException.OverBudget e) {
        failure = e;
        if (!e.cheaperMayDo()) {
          break;
        }
      } catch (EngineException e) {
        // one that is only away leaves hope, one that refuses does not
        failure = failure == null || failure instanceof EngineException.Refused ? e : failure;
      }
    }
    throw failure;
  }

  /** Of the first on each half; the text between them is taken to be as long as the source. */
  @Override
  public long price(long characters) {
    return first.get(0).price(characters) + second.get(0).price(characters);
  }

  private Answer joined(Answer half, Answer end) {
    Set<Note> notes = EnumSet.of(Note.PIVOTED);
    notes.addAll(half.translation().notes());
    notes.addAll(end.translation().notes());
    if (!half.translation().notes().contains(Note.CACHED)
        || !end.translation().notes().contains(Note.CACHED)) {
      notes.remove(Note.CACHED);
    }
    // Math.min keeps a NaN: a score that one of them did not give is none
    double score = Math.min(half.translation().score(), end.translation().score());
    return new Answer(
        new Translation(end.translation().text(), score, List.of(), List.of(), notes),
        end.engine(),
        new Via(via, half.engine().name(), half.engine().version()),
        half.cost() + end.cost());
  }
}
