package tolmach.engine;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of one batch: its translations, or why there are none. */
record Outcome(List<Translation> translations, EngineException failure) {

  private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

  /** Asks the engine; whatever it does, there is an outcome. */
  static Outcome of(Engine engine, Batch batch) {
    String name = engine.info().name();
    List<SourceSegment> sources = batch.sources();
    try {
      List<Translation> answer =
          engine.translate(batch.pair(), sources, batch.patienceOfTheEngine());
      if (answer == null
          || answer.size() != sources.size()
          || answer.stream().anyMatch(Objects::isNull)) {
        String count = answer == null ? "nothing" : answer.size() + " translations";
        return refused(
            "engine " + name + " answered " + count + " to " + sources.size() + " segments", null);
      }
      return new Outcome(List.copyOf(answer), null);
    } catch (EngineException e) {
      return new Outcome(List.of(), e);
    } catch (RuntimeException e) {
      LOG.error("engine {} broke on a batch of {} segments", name, sources.size(), e);
      return refused("engine " + name + " broke: " + e, e);
    } catch (OutOfMemoryError e) {
      LOG.error("engine {} ran out of memory on {} segments", name, sources.size(), e);
      return new Outcome(
          List.of(),
          new EngineException.RetryLater("engine " + name + " ran out of memory: " + e, e));
    } catch (Error e) {
      LOG.error("engine {} cannot work here", name, e);
      return refused("engine " + name + " cannot work here: " + e, e);
    }
  }

  private static Outcome refused(String why, Throwable cause) {
    return new Outcome(List.of(), new EngineException.Refused(why, cause));
  }
}
