package tolmach.engine.cost;

/**
 * What one engine was asked for and charges, whether or not its answer was used in the end.
 *
 * @param characters of the source, in code points, markers of inline codes with them
 * @param cost in millionths of the currency's unit
 */
public record Charge(
    String engine, String engineVersion, int segments, long characters, long cost) {

  /** True if both name one engine of one version. */
  public boolean isOfSameEngine(Charge other) {
    return engine.equals(other.engine) && engineVersion.equals(other.engineVersion);
  }

  /** Both together, under this one's engine. */
  public Charge plus(Charge other) {
    return new Charge(
        engine,
        engineVersion,
        segments + other.segments,
        characters + other.characters,
        cost + other.cost);
  }
}
