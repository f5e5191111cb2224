package tolmach.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import tolmach.worker.Draft;

/**
 * A draft that is not with the readers, and what it waits for.
 *
 * @param due when it must be looked at again, null if no hour will come
 * @param since when it was put here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldDraft(Draft draft, Cause cause, Instant due, Instant since) {

  /** What it waits for. */
  public enum Cause {
    /** A person. */
    REVIEW,
    /** Its hour, {@code due}. */
    EMBARGO,
    /** An engine for its pair. */
    NO_ENGINE,
    /** Money: its desk's budget is spent until {@code due}. */
    NO_BUDGET,
    /** The end of a hold on its story. */
    WITHHELD,
    /** It was published; kept until {@code due} so that a hold that is lifted can bring it back. */
    KEPT
  }

  public HeldDraft {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(since, "since");
    boolean hasHour = cause == Cause.EMBARGO || cause == Cause.KEPT || cause == Cause.NO_BUDGET;
    if (hasHour != (due != null)) {
      throw new IllegalArgumentException(
          "a draft held for " + cause + (hasHour ? " needs" : " has no") + " due instant");
    }
  }

  /** True for a published draft; it lies beside the one of its language that waits, if any. */
  @JsonIgnore
  public boolean isKept() {
    return cause == Cause.KEPT;
  }
}
