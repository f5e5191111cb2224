package tolmach.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an engine made of one segment.
 *
 * @param score mean log-probability of a token, at most 0; {@code NaN} if the engine gives none
 * @param tokens of the text in order, for engines that tell; else empty
 * @param alternatives the other translations it considered, the best first; often empty
 * @param notes what happened on the way that a reader of the text should know
 */
public record Translation(
    String text, double score, List<Token> tokens, List<Hypothesis> alternatives, Set<Note> notes) {

  /**
   * A piece of the target and where it comes from. Offsets are in chars of the segment's text,
   * markers of inline codes counted.
   *
   * @param start in the target
   * @param end in the target, exclusive
   * @param logProbability natural, at most 0
   * @param sourceStart in the source, -1 if not known
   * @param sourceEnd in the source, exclusive, -1 if not known
   */
  public record Token(int start, int end, double logProbability, int sourceStart, int sourceEnd) {

    public boolean isAligned() {
      return sourceStart >= 0;
    }
  }

  /** Another translation of the same segment, with its score. */
  public record Hypothesis(String text, double score) {}

  /** What befell a translation. */
  public enum Note {
    /** Longer than the engine takes: translated in parts. */
    SPLIT,
    /** The first try ran in circles, a second did not. */
    RETRIED,
    /** It ran in circles or found no end: to be looked at, not to go out. */
    RUNAWAY,
    /** Inline codes or protected text were lost and set again by position. */
    CODES_GUESSED,
    /** Another of the engine's own hypotheses, because it has the glossary's terms. */
    TERM_ALTERNATIVE,
    /** A term of the glossary was put in the place of what the engine said. */
    TERM_MENDED,
    /** Made by two engines one after the other, through a third language. */
    PIVOTED,
    /**
     * Urgent news had the engines: made by the cheapest one, in its quick way, and no other was
     * asked.
     */
    STEPPED_DOWN,
    /** What the engine made of the same text before, or just now for another: nothing was asked. */
    CACHED
  }

  public Translation {
    tokens = List.copyOf(tokens);
    alternatives = List.copyOf(alternatives);
    notes = Set.copyOf(notes);
  }

  public Translation(String text, double score) {
    this(text, score, List.of(), List.of(), Set.of());
  }

  /** The same with one note more. */
  public Translation with(Note note) {
    var more = EnumSet.of(note);
    more.addAll(notes);
    return new Translation(text, score, tokens, alternatives, more);
  }

  public static Translation unscored(String text) {
    return new Translation(text, Double.NaN);
  }
}
