package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.quality.QualityEstimate;
import tolmach.memory.Origin;

/**
 * A translated segment and where it came from.
 *
 * @param id of the source segment
 * @param source its text with markers
 * @param target the translation with markers
 * @param engine name of the engine that made it, {@code cldr} of a ready name, null if none did
 * @param engineVersion null if no engine made it
 * @param score the engine's, null if it gave none
 * @param making what else is known of how an engine made it just now, null if none did
 * @param by the person who wrote or approved it, null if none did
 * @param memory key of the memory's unit that it is, null if it came from elsewhere
 * @param replaced the text that a person's words stand in place of, null if there was none
 * @param former what persons had written for the sentences that this one has come of; empty unless
 *     their source has changed since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetSegment(
    String id,
    String source,
    String target,
    Origin origin,
    String engine,
    String engineVersion,
    Double score,
    List<Finding> findings,
    Making making,
    String by,
    String memory,
    String replaced,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Former> former) {

  public TargetSegment {
    findings = List.copyOf(findings);
    former = former == null ? List.of() : List.copyOf(former);
  }

  /** One that no person wrote and that is not from the memory. */
  public TargetSegment(
      String id,
      String source,
      String target,
      Origin origin,
      String engine,
      String engineVersion,
      Double score,
      List<Finding> findings,
      Making making) {
    this(
        id,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making,
        null,
        null,
        null,
        List.of());
  }

  /** One of which no more is known. */
  public TargetSegment(
      String id,
      String source,
      String target,
      Origin origin,
      String engine,
      String engineVersion,
      Double score,
      List<Finding> findings) {
    this(id, source, target, origin, engine, engineVersion, score, findings, null);
  }

  /** True if a finding keeps it from going out unseen. */
  @JsonIgnore
  public boolean isBlocked() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
  }

  /**
   * What keeps it from going out and nobody has decided about yet: a person lets it pass with a
   * reason only. That the source of an edit has changed is a question and no objection.
   */
  public List<Finding> objections() {
    return by != null
        ? List.of()
        : findings.stream()
            .filter(finding -> finding.severity() == Severity.BLOCK)
            .filter(finding -> !finding.check().equals(HumanEdits.FINDING))
            .toList();
  }

  /** The way it took; one of which nothing is known if nothing is. */
  public Trail trail() {
    return making == null || making.trail() == null ? Trail.NONE : making.trail();
  }

  /** True if a person wrote it, here or for a memory. */
  @JsonIgnore
  public boolean isPersons() {
    return origin != Origin.KEPT && engine == null && !target.isEmpty();
  }

  /** True if a machine wrote it, whoever let it pass since; a ready name is no machine's. */
  @JsonIgnore
  public boolean isMachines() {
    return origin != Origin.KEPT && origin != Origin.READY && engine != null;
  }

  /** How likely it is that it needs no edit; null if nobody knows, or a person let it pass. */
  @JsonIgnore
  public QualityEstimate estimate() {
    return making == null || by != null ? null : making.estimate();
  }

  public TargetSegment withId(String newId) {
    return new TargetSegment(
        newId,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making,
        by,
        memory,
        replaced,
        former);
  }

  /** The same with its text mended. */
  TargetSegment withTarget(String newTarget) {
    return new TargetSegment(
        id,
        source,
        newTarget,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making,
        by,
        memory,
        replaced,
        former);
  }

  public TargetSegment withFindings(List<Finding> newFindings) {
    return new TargetSegment(
        id,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        newFindings,
        making,
        by,
        memory,
        replaced,
        former);
  }

  /** A person's words in its place; nothing is found in them. */
  public TargetSegment editedBy(String person, String text) {
    return new TargetSegment(
        id,
        source,
        text,
        Origin.HUMAN_EDIT,
        null,
        null,
        null,
        List.of(),
        null,
        person,
        null,
        target.isEmpty() ? null : target,
        former);
  }

  /** The same text, which a person has let pass. */
  public TargetSegment approvedBy(String person) {
    return new TargetSegment(
        id,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making,
        person,
        memory,
        replaced,
        former);
  }

  /** The same text, which a person has let pass in spite of what was found in it. */
  public TargetSegment overruledBy(Overrule overrule) {
    return withTrail(trail().with(overrule)).approvedBy(overrule.by());
  }

  /**
   * The same, with what is known of it from the version before: who overruled what, and since when
   * it stands so. As it is if that version said something else.
   */
  public TargetSegment inheriting(TargetSegment earlier) {
    boolean isOfStory = origin == Origin.HUMAN_EDIT || origin == Origin.PREVIOUS_VERSION;
    return memory != null
            && isOfStory
            && earlier.source.equals(source)
            && earlier.target.equals(target)
            && !earlier.trail().equals(Trail.NONE)
        ? withTrail(trail().inheriting(earlier.trail()))
        : this;
  }

  private TargetSegment withTrail(Trail trail) {
    return new TargetSegment(
        id,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making == null ? Making.of(null, trail) : making.with(trail),
        by,
        memory,
        replaced,
        former);
  }

  /** The same, with what persons had written before its source changed. */
  TargetSegment with(List<Former> formerTexts) {
    return new TargetSegment(
        id,
        source,
        target,
        origin,
        engine,
        engineVersion,
        score,
        findings,
        making,
        by,
        memory,
        replaced,
        formerTexts);
  }
}
