package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.memory.Origin;

/**
 * The third side of the merge. An edit whose source is the same is in force already; where its
 * source has changed, the new translation stands beside what the person wrote, and a person must
 * decide.
 */
final class HumanEdits {

  /** Name of the finding, among those of the checks. */
  static final String FINDING = "edit";

  private static final int NAMED = 5;

  private HumanEdits() {}

  /** The draft, flagged if any sentence in it has come of one that a person had edited. */
  static Draft inQuestion(Draft draft, Revision revision) {
    if (draft.outcome() != Draft.Outcome.TRANSLATED && draft.outcome() != Draft.Outcome.FLAGGED) {
      return draft;
    }
    var segments = new ArrayList<TargetSegment>();
    var inQuestion = new ArrayList<String>();
    for (TargetSegment segment : draft.segments()) {
      List<Former> former = revision.edited(segment.id()).stream().map(Former::of).toList();
      boolean isDecided = former.isEmpty() || segment.origin() == Origin.HUMAN_EDIT;
      segments.add(isDecided ? segment : inQuestion(segment, former));
      if (!isDecided) {
        inQuestion.add(segment.id());
      }
    }
    return inQuestion.isEmpty()
        ? draft
        : draft.with(segments).with(Draft.Outcome.FLAGGED, reason(draft, inQuestion));
  }

  private static TargetSegment inQuestion(TargetSegment segment, List<Former> former) {
    var findings = new ArrayList<>(segment.findings());
    former.forEach(edit -> findings.add(new Finding(FINDING, Severity.BLOCK, message(edit))));
    return segment.withFindings(findings).with(former);
  }

  private static String message(Former edit) {
    return "its source has changed since "
        + (edit.by() == null ? "a person" : edit.by())
        + " wrote \""
        + edit.target()
        + "\" for \""
        + edit.source()
        + "\"";
  }

  /** Without the texts: reasons are logged. */
  private static String reason(Draft draft, List<String> segments) {
    String named = segments.stream().limit(NAMED).collect(Collectors.joining(", "));
    String more = segments.size() > NAMED ? " and " + (segments.size() - NAMED) + " more" : "";
    String reason = "the source of an edited sentence has changed: " + named + more;
    return draft.reason() == null ? reason : draft.reason() + "; " + reason;
  }
}
