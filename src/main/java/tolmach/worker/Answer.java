package tolmach.worker;

import tolmach.engine.EngineInfo;
import tolmach.engine.Translation;

/**
 * What was made of one text, and by whom.
 *
 * @param engine that made it; of two one after the other the second
 * @param via null unless it went through a third language
 * @param cost in millionths of the currency's unit
 */
public record Answer(Translation translation, EngineInfo engine, Via via, long cost) {

  /** By one engine, for nothing. */
  public static Answer of(EngineInfo engine, Translation translation) {
    return new Answer(translation, engine, null, 0);
  }

  /** The same with one note more. */
  Answer with(Translation.Note note) {
    return new Answer(translation.with(note), engine, via, cost);
  }
}
