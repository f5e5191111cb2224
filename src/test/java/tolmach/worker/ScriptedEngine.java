package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;

/** An engine that knows what it was told, and is late with, refuses or puts off the rest. */
final class ScriptedEngine implements TranslationSource {

  private final String name;
  private final Map<String, String> phrases = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private EngineException failure;
  private final Set<Translation.Note> notes = EnumSet.noneOf(Translation.Note.class);
  final List<Errand> errands = new ArrayList<>();
  final List<SourceSegment> segments = new ArrayList<>();
  final List<List<String>> asked = new ArrayList<>();
  final List<Duration> deadlines = new ArrayList<>();

  private final Map<String, Translation> whole = new LinkedHashMap<>();
  private final Set<Hints.Kind> reads = EnumSet.noneOf(Hints.Kind.class);

  ScriptedEngine(String name) {
    this.name = name;
  }

  ScriptedEngine says(String source, String target) {
    phrases.put(source, target);
    return this;
  }

  /** Says it with tokens or other hypotheses. */
  ScriptedEngine says(String source, Translation translation) {
    whole.put(source, translation);
    return this;
  }

  ScriptedEngine reads(Hints.Kind kind) {
    reads.add(kind);
    return this;
  }

  /** Everything it says from now on bears the note. */
  ScriptedEngine notes(Translation.Note note) {
    notes.add(note);
    return this;
  }

  ScriptedEngine refuses(String source) {
    refused.add(source);
    return this;
  }

  ScriptedEngine failsWith(EngineException why) {
    failure = why;
    return this;
  }

  ScriptedEngine recovers() {
    failure = null;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Hints.Kind> reads() {
    return reads;
  }

  @Override
  public List<Optional<Answer>> translate(
      Errand errand, List<SourceSegment> sources, Duration deadline) throws EngineException {
    errands.add(errand);
    segments.addAll(sources);
    List<String> texts = sources.stream().map(SourceSegment::text).toList();
    asked.add(texts);
    deadlines.add(deadline);
    if (failure != null) {
      throw failure;
    }
    for (String source : texts) {
      if (refused.contains(source)) {
        throw new EngineException.Refused("too long", null);
      }
    }
    return texts.stream()
        .map(source -> Optional.ofNullable(translation(source)).map(this::answer))
        .toList();
  }

  private Translation translation(String source) {
    String phrase = phrases.get(source);
    return phrase == null ? whole.get(source) : Translation.unscored(phrase);
  }

  private Answer answer(Translation made) {
    Translation translation = made;
    for (Translation.Note note : notes) {
      translation = translation.with(note);
    }
    return Answer.of(new EngineInfo(name, "1", 64, 1), translation);
  }
}
