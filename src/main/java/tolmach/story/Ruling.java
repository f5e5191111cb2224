package tolmach.story;

import java.util.Objects;

/**
 * What was decided about a story and what follows from it.
 *
 * @param reason in words, null where the outcome says it all; never text of an article
 * @param dispatches the records that follow
 */
public record Ruling(Outcome outcome, String uri, String reason, Dispatches dispatches) {

  public Ruling {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(dispatches, "dispatches");
  }

  /** Nothing follows. */
  static Ruling nothing(Outcome outcome, String uri, String reason) {
    return new Ruling(outcome, uri, reason, new Dispatches());
  }
}
