package tolmach.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.article.Block;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.memory.Origin;
import tolmach.message.BundleProof;
import tolmach.message.MessageArticle;
import tolmach.message.MessageNotes;
import tolmach.message.Trim;
import tolmach.message.plural.Form;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;

/**
 * Looks at the draft of a bundle as programs will: is no text longer than it may be, does each form
 * have its number once, and does the whole file, written and read again, still have the same
 * messages with the same codes, which print without a fault. What is not so is found at the segment
 * and flagged for a person. Ends of machine-made labels are mended first, as the source has them.
 */
final class BundleCheck {

  private static final String NAME = "bundle";
  private static final int NAMED = 5;

  /** The draft as it came, mended, or flagged with the reason. */
  Draft check(Draft draft) {
    Map<String, Form> forms = MessageArticle.forms(draft.article(), draft.target());
    Draft mended = draft.with(mended(draft));
    Map<String, List<Finding>> findings = findings(mended, forms);
    var segments = new ArrayList<TargetSegment>();
    var doubts = new ArrayList<String>();
    for (TargetSegment segment : mended.segments()) {
      var all = new ArrayList<>(segment.findings());
      for (Finding finding : findings.getOrDefault(segment.id(), List.of())) {
        if (!all.contains(finding)) {
          all.add(finding);
        }
        if (finding.severity() == Severity.BLOCK && !isDecided(segment)) {
          doubts.add(segment.id() + ": " + finding.message());
        }
      }
      segments.add(segment.withFindings(all));
    }
    Draft checked = mended.with(segments);
    if (doubts.isEmpty()) {
      return checked;
    }
    String more = doubts.size() > NAMED ? "; and " + (doubts.size() - NAMED) + " more" : "";
    String reason = String.join("; ", doubts.stream().limit(NAMED).toList()) + more;
    return checked.with(
        Draft.Outcome.FLAGGED, draft.reason() == null ? reason : reason + "; " + draft.reason());
  }

  /** What a person wrote and let pass must not be stopped by the same finding again. */
  private static boolean isDecided(TargetSegment segment) {
    return segment.origin() == Origin.HUMAN_EDIT;
  }

  private static List<TargetSegment> mended(Draft draft) {
    if (draft.target().isPseudo()) {
      return draft.segments();
    }
    return draft.segments().stream()
        .map(
            segment -> {
              boolean isMachine = segment.isMachines() && segment.by() == null;
              String text =
                  isMachine
                      ? Trim.of(segment.source(), segment.target(), draft.target())
                      : segment.target();
              return text.equals(segment.target()) ? segment : segment.withTarget(text);
            })
        .toList();
  }

  private static Map<String, List<Finding>> findings(Draft draft, Map<String, Form> forms) {
    var findings = new LinkedHashMap<String, List<Finding>>();
    var texts = new HashMap<String, String>();
    draft.segments().forEach(segment -> texts.put(segment.id(), segment.target()));
    for (Block block : draft.article().blocks()) {
      int limit = MessageNotes.limit(draft.article(), block.id());
      for (Segment segment : block.segments()) {
        String text = texts.getOrDefault(segment.id(), "");
        var found = new ArrayList<Finding>();
        Form form = forms.get(segment.id());
        length(segment, text, limit).ifPresent(found::add);
        if (form != null && !text.isBlank()) {
          form.fault(text).ifPresent(fault -> found.add(block(fault)));
          if (form.doubt() != null) {
            found.add(new Finding(NAME, Severity.WARN, form.doubt()));
          }
        }
        findings.put(segment.id(), found);
      }
    }
    Map<String, String> faults = BundleProof.of(draft.article(), texts, draft.target());
    faults.forEach(
        (key, fault) ->
            draft.article().blocks().stream()
                .filter(block -> block.id().equals(key) || key.isEmpty())
                .flatMap(block -> block.segments().stream().limit(key.isEmpty() ? 1 : 9))
                .limit(key.isEmpty() ? 1 : 9)
                .forEach(segment -> findings.get(segment.id()).add(block(fault))));
    BundleProof.notes(draft.article())
        .forEach(
            (key, note) ->
                Optional.ofNullable(findings.get(key))
                    .ifPresent(found -> found.add(new Finding(NAME, Severity.NOTE, note))));
    return findings;
  }

  private static Optional<Finding> length(Segment segment, String text, int limit) {
    if (limit == 0 || !segment.translate()) {
      return Optional.empty();
    }
    List<InlineCode> codes = segment.codes();
    String shown = restored(text, codes);
    int length = shown.codePointCount(0, shown.length());
    return length <= limit
        ? Optional.empty()
        : Optional.of(block(length + " characters, at most " + limit));
  }

  private static String restored(String text, List<InlineCode> codes) {
    try {
      return CodedText.restore(text, codes);
    } catch (IllegalArgumentException e) { // said elsewhere, in its own words
      return text;
    }
  }

  private static Finding block(String message) {
    return new Finding(NAME, Severity.BLOCK, message);
  }
}
