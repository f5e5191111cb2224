package tolmach.worker;

/**
 * An engine that was asked for a segment and whose answer was not taken.
 *
 * @param engine its name, as messages call it
 * @param outcome why it was not taken
 * @param reason what it said, or what was found in its text
 */
public record Attempt(String engine, Outcome outcome, String reason) {

  /** Longer reasons are cut: a finding says what it has to say in less. */
  private static final int LONGEST_REASON = 300;

  /** Why an answer was not taken. */
  public enum Outcome {
    /** A check or the glossary stopped it. */
    BLOCKED,
    /** The engine refused the text. */
    REFUSED,
    /** The engine was away, late or over its rate. */
    AWAY
  }

  public Attempt {
    if (reason != null && reason.length() > LONGEST_REASON) {
      reason = reason.substring(0, LONGEST_REASON) + "…";
    }
  }
}
