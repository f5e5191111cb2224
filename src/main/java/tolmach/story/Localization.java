package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a story stands in one language.
 *
 * @param sequence of the version that {@code state} speaks of, 0 if there is none
 * @param online of the version that readers have now, 0 if they have none
 * @param revision count of the records written for this language, from 0: each publication, each
 *     withheld notice and the tombstone count
 * @param reason in words, null where the state says it all
 * @param by the person who decided, null if none did
 * @param at when this became so
 * @param cause what a draft of it waits for, null if none waits
 * @param custody null unless each version waits for a person
 * @param lateEdits for the next draft of the story's version; empty mostly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Localization(
    State state,
    long sequence,
    long online,
    int revision,
    String reason,
    String by,
    Instant at,
    HeldDraft.Cause cause,
    Custody custody,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LateEdit> lateEdits) {

  /** What became of the version last heard of. */
  public enum State {
    /** Readers have it. */
    PUBLISHED,
    /** It waits for a person or for an engine. */
    HELD,
    /** It is ready and waits for its hour. */
    EMBARGOED,
    /** It is ready, or was out, and the story is withheld. */
    WITHHELD,
    /** The story is killed; a tombstone lies where it was. */
    WITHDRAWN,
    /** There will be none of this version. */
    FAILED,
    /** A person refused it. */
    REJECTED,
    /** A newer version was accepted, or its job sent out again; the draft is not back yet. */
    AWAITED
  }

  public Localization {
    lateEdits = lateEdits == null ? List.of() : List.copyOf(lateEdits);
    if (sequence < 0 || online < 0 || revision < 0) {
      throw new IllegalArgumentException(
          "sequence, online and revision are at least 0, got "
              + sequence
              + ", "
              + online
              + " and "
              + revision);
    }
  }

  /** One in nobody's custody, of which no draft waits. */
  public Localization(
      State state, long sequence, long online, int revision, String reason, String by, Instant at) {
    this(state, sequence, online, revision, reason, by, at, null, null, List.of());
  }

  /** A language nothing was heard of yet. */
  static Localization unheard(Instant at) {
    return new Localization(State.AWAITED, 0, 0, 0, null, null, at);
  }

  /** True if some record of this language lies on its topic. */
  public boolean wasWritten() {
    return revision > 0;
  }

  /** True if readers have a version of it now. */
  public boolean reachesReaders() {
    return online > 0;
  }

  /** The same as far as readers see, with another word about the version heard of. */
  Localization now(State newState, long newSequence, String newReason, String person, Instant at) {
    return next(newState, newSequence, online, revision, newReason, person, at);
  }

  Localization published(long newSequence, String person, Instant at) {
    return next(State.PUBLISHED, newSequence, newSequence, revision + 1, null, person, at);
  }

  /** After a hold, when readers have again what they had before it. */
  Localization broughtBack(long newOnline, Instant at) {
    return state == State.WITHHELD
        ? next(State.PUBLISHED, newOnline, newOnline, revision + 1, null, null, at)
        : next(state, sequence, newOnline, revision + 1, reason, by, at).waitingFor(cause);
  }

  /** After a withheld notice has taken the place of what readers had. */
  Localization taken(State newState, String newReason, String person, Instant at) {
    return next(newState, sequence, 0, revision + 1, newReason, person, at).waitingFor(cause);
  }

  private Localization next(
      State newState,
      long newSequence,
      long newOnline,
      int newRevision,
      String newReason,
      String person,
      Instant newAt) {
    return new Localization(
        newState,
        newSequence,
        newOnline,
        newRevision,
        newReason,
        person,
        newAt,
        null,
        custody,
        lateEdits);
  }

  Localization waitingFor(HeldDraft.Cause newCause) {
    return new Localization(
        state, sequence, online, revision, reason, by, at, newCause, custody, lateEdits);
  }

  /**
   * @param newCustody null for none
   */
  Localization in(Custody newCustody) {
    return new Localization(
        state, sequence, online, revision, reason, by, at, cause, newCustody, lateEdits);
  }

  Localization with(List<LateEdit> newEdits) {
    return new Localization(
        state, sequence, online, revision, reason, by, at, cause, custody, newEdits);
  }

  /** True if each version waits for a person. */
  boolean isUnderReview() {
    return custody != null;
  }

  /** Who has taken it over, if a person has. */
  public Optional<String> keeper() {
    return custody == null ? Optional.empty() : Optional.ofNullable(custody.person());
  }
}
