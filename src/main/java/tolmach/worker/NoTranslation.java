package tolmach.worker;

/** There is no translation, and why, in words: no engine for the pair, or every engine failed. */
public final class NoTranslation extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Draft.Outcome outcome;

  NoTranslation(Draft.Outcome outcome, String reason) {
    super(reason);
    this.outcome = outcome;
  }

  /** {@link Draft.Outcome#NO_ENGINE} or {@link Draft.Outcome#FAILED}. */
  public Draft.Outcome outcome() {
    return outcome;
  }
}
