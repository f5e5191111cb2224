package tolmach.engine;

/**
 * What an engine made of one segment.
 *
 * @param score mean log-probability of a token, at most 0; {@code NaN} if the engine gives none
 */
public record Translation(String text, double score) {

  public static Translation unscored(String text) {
    return new Translation(text, Double.NaN);
  }
}
