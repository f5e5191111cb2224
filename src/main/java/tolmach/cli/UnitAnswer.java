package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tolmach.memory.Unit;

/** A unit as commands answer with it. */
final class UnitAnswer {

  private UnitAnswer() {}

  static Map<String, Object> of(Unit unit) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("from", unit.pair().source());
    answer.put("to", unit.pair().target());
    answer.put("source", unit.source());
    answer.put("target", unit.target());
    answer.put("origin", origin(unit));
    answer.put("engine", unit.engine());
    answer.put("engineVersion", unit.engineVersion());
    answer.put("by", unit.by());
    answer.put("uri", unit.uri());
    answer.put("desk", unit.desk());
    answer.put("sequence", unit.sequence());
    answer.put("place", unit.place());
    answer.put("created", unit.created());
    answer.put("key", unit.key().word());
    return answer;
  }

  /** {@code human}, {@code imported} or {@code machine}. */
  static String origin(Unit unit) {
    return unit.originClass().name().toLowerCase(Locale.ROOT);
  }

  /** Who made it, where, when: a line for a person. */
  static String provenance(Unit unit) {
    String who =
        unit.engine() == null
            ? (unit.by() == null ? "" : " by " + unit.by())
            : " by "
                + unit.engine()
                + " "
                + unit.engineVersion()
                + (unit.by() == null ? "" : ", let pass by " + unit.by());
    return origin(unit)
        + who
        + ", "
        + unit.uri()
        + ", "
        + unit.created()
        + (unit.desk().isEmpty() ? "" : ", desk " + unit.desk());
  }
}
