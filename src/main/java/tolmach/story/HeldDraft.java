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
    /**
     * A newer version came while it waited for a person; kept until {@code due} so that what that
     * person did meanwhile is not lost.
     */
    SUPERSEDED,
    /** It was published; kept until {@code due} so that a hold that is lifted can bring it back. */
    KEPT
  }

  public HeldDraft {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(since, "since");
    boolean hasHour =
        cause == Cause.EMBARGO
            || cause == Cause.KEPT
            || cause == Cause.SUPERSEDED
            || cause == Cause.NO_BUDGET;
    if (hasHour != (due != null)) {
      throw new IllegalArgumentException(
          "a draft held for " + cause + (hasHour ? " needs" : " has no") + " due instant");
    }
  }

  /** Which of the places of its language it lies in; each holds one draft. */
  public enum Place {
    WAITING,
    KEPT,
    SUPERSEDED
  }

  @JsonIgnore
  public Place place() {
    return switch (cause) {
      case KEPT -> Place.KEPT;
      case SUPERSEDED -> Place.SUPERSEDED;
      default -> Place.WAITING;
    };
  }

  /** True if it waits to go out; a kept or superseded one lies there for later only. */
  @JsonIgnore
  public boolean isWaiting() {
    return place() == Place.WAITING;
  }

  /** The same waiting, with other words. */
  HeldDraft with(Draft newDraft) {
    return new HeldDraft(newDraft, cause, due, since);
  }
}
