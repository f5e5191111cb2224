package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.memory.Origin;

/**
 * A translated segment and where it came from.
 *
 * @param id of the source segment
 * @param source its text with markers
 * @param target the translation with markers
 * @param engine name of the engine that made it, null if none did
 * @param engineVersion null if no engine made it
 * @param score the engine's, null if it gave none
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
    List<Finding> findings) {

  public TargetSegment {
    findings = List.copyOf(findings);
  }

  /** True if a finding keeps it from going out unseen. */
  @JsonIgnore
  public boolean isBlocked() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
  }

  public TargetSegment withId(String newId) {
    return new TargetSegment(newId, source, target, origin, engine, engineVersion, score, findings);
  }

  public TargetSegment withFindings(List<Finding> newFindings) {
    return new TargetSegment(id, source, target, origin, engine, engineVersion, score, newFindings);
  }
}
