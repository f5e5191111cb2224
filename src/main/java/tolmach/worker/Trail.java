package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.check.Finding;
import tolmach.check.Severity;

/**
 * The way that a segment took until it stood as it does.
 *
 * @param model that its engine worked with, null if that names none; of a ready name what it names:
 *     {@code name of a country}
 * @param checks version of the checks that looked at it, null if none did
 * @param verdict of checks and glossary, null if none looked
 * @param attempts engines that were asked before, in order; the first {@link #MOST_ATTEMPTS}
 * @param round of its job in which it was made, from 0
 * @param since when the memory's unit that it is was published; null if it is from no memory
 * @param overrule who let it pass though a finding stood against it, null if nobody had to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trail(
    String model,
    String checks,
    Verdict verdict,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attempt> attempts,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int round,
    Instant since,
    Overrule overrule) {

  /** So many engines are named at most. */
  public static final int MOST_ATTEMPTS = 5;

  /** What checks and glossary said of a text, all in all. */
  public enum Verdict {
    PASS,
    WARN,
    BLOCK;

    /** By the gravest of them; notes are no objection. */
    static Verdict of(List<Finding> findings) {
      return findings.stream()
          .map(finding -> finding.severity())
          .max(Severity::compareTo)
          .map(
              gravest -> gravest == Severity.BLOCK ? BLOCK : gravest == Severity.WARN ? WARN : PASS)
          .orElse(PASS);
    }
  }

  /** Of a segment of which nothing is known. */
  static final Trail NONE = new Trail(null, null, null, List.of(), 0, null, null);

  public Trail {
    attempts =
        attempts == null
            ? List.of()
            : List.copyOf(attempts.subList(0, Math.min(MOST_ATTEMPTS, attempts.size())));
  }

  /** Of a text that an engine has just made. */
  static Trail made(
      String model, String checks, List<Finding> findings, List<Attempt> attempts, int round) {
    return new Trail(model, checks, Verdict.of(findings), attempts, round, null, null);
  }

  /** Of a text that no engine gave. */
  static Trail missing(List<Attempt> attempts, int round) {
    return new Trail(null, null, null, attempts, round, null, null);
  }

  /**
   * Of a text from the memory.
   *
   * @param checks null if they do not look at a person's words
   */
  static Trail remembered(Instant since, String checks, List<Finding> findings) {
    Verdict verdict = checks == null ? null : Verdict.of(findings);
    return new Trail(null, checks, verdict, List.of(), 0, since, null);
  }

  /** The same, let pass by a person. */
  Trail with(Overrule newOverrule) {
    return new Trail(model, checks, verdict, attempts, round, since, newOverrule);
  }

  /** The same text as an earlier version had: what is known of it from there holds on. */
  Trail inheriting(Trail earlier) {
    Instant first = earlier.since == null || since == null ? since : min(earlier.since, since);
    return new Trail(
        model == null ? earlier.model : model,
        checks,
        verdict,
        attempts,
        round,
        first,
        overrule == null ? earlier.overrule : overrule);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
