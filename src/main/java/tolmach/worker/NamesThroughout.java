package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.names.NameConsistency;
import tolmach.language.LanguagePair;
import tolmach.memory.Origin;

/**
 * Looks whether a draft calls the same person the same in all its sentences, and says so of each
 * that does not. Sentences that a person wrote or let pass are looked at, but nothing is said of
 * them.
 */
final class NamesThroughout {

  private final CheckDesks weights;

  NamesThroughout(CheckDesks weights) {
    this.weights = weights;
  }

  Draft look(Draft draft) {
    var languages = new LanguagePair(draft.article().language(), draft.target());
    Map<Integer, List<Finding>> found =
        NameConsistency.findings(
            languages, draft.segments().stream().map(NamesThroughout::sentence).toList());
    if (found.isEmpty()) {
      return draft;
    }
    var segments = new ArrayList<TargetSegment>();
    for (int i = 0; i < draft.segments().size(); i++) {
      TargetSegment segment = draft.segments().get(i);
      boolean isPersons = segment.by() != null || segment.origin() == Origin.HUMAN_EDIT;
      List<Finding> here =
          isPersons
              ? List.of()
              : weights.of(draft.desk(), draft.target(), found.getOrDefault(i, List.of()));
      segments.add(here.isEmpty() ? segment : segment.withFindings(joined(segment, here)));
    }
    return draft.with(segments);
  }

  /** True if a desk lets such a finding stop a text. */
  static boolean stops(TargetSegment segment) {
    return segment.findings().stream()
        .anyMatch(
            finding ->
                finding.check().equals(NameConsistency.NAME)
                    && finding.severity() == Severity.BLOCK);
  }

  private static NameConsistency.Sentence sentence(TargetSegment segment) {
    return new NameConsistency.Sentence(
        segment.source(), segment.origin() == Origin.KEPT ? "" : segment.target());
  }

  private static List<Finding> joined(TargetSegment segment, List<Finding> more) {
    var all = new ArrayList<>(segment.findings());
    all.addAll(more);
    return all;
  }
}
