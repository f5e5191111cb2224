package tolmach.worker;

import java.time.Instant;
import java.util.List;
import tolmach.check.Finding;

/**
 * A person let a segment pass that a finding had stopped, and said why.
 *
 * @param by who
 * @param reason in that person's words
 * @param findings that stood against it
 */
public record Overrule(String by, Instant at, String reason, List<Finding> findings) {

  public Overrule {
    findings = findings == null ? List.of() : List.copyOf(findings);
  }
}
