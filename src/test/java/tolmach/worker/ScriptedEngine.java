package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** An engine that knows what it was told, and is late with, refuses or puts off the rest. */
final class ScriptedEngine implements TranslationSource {

  private final String name;
  private final Map<String, String> phrases = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private EngineException failure;
  final List<List<String>> asked = new ArrayList<>();
  final List<Duration> deadlines = new ArrayList<>();

  ScriptedEngine(String name) {
    this.name = name;
  }

  ScriptedEngine says(String source, String target) {
    phrases.put(source, target);
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
  public EngineInfo info() {
    return new EngineInfo(name, "1", 64, 1);
  }

  @Override
  public List<Optional<Translation>> translate(
      LanguagePair pair, Lane lane, List<SourceSegment> sources, Duration deadline)
      throws EngineException {
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
        .map(source -> Optional.ofNullable(phrases.get(source)).map(Translation::unscored))
        .toList();
  }
}
