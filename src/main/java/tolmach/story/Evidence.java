package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tolmach.article.Making;
import tolmach.check.Finding;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.MadeBy;
import tolmach.worker.TargetSegment;

/**
 * Proof of what a person had before them when they decided, for those who must show that a
 * machine's text was reviewed. Whoever has the texts can work the hashes out again: each is {@link
 * TextHash} of the segments' texts with markers, in order, each followed by a line feed.
 *
 * @param looked revision of what was out, 0 if a draft was looked at
 * @param segments how many there were
 * @param source hash of the source texts
 * @param shown hash of the translation as it was shown
 * @param passed hash of the translation as the person let it pass; null if they did not
 * @param making by whom the text was that they let pass, null if they did not
 * @param findings what the checks had found, the first {@link #MOST_FINDINGS}
 * @param overruled segments that they let pass against a finding
 * @param words why, in their words; null if they gave no reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    int looked,
    int segments,
    String source,
    String shown,
    String passed,
    Making making,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Found> findings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> overruled,
    String words) {

  /** So many findings are kept at most. */
  public static final int MOST_FINDINGS = 100;

  /** A finding and where it was. */
  public record Found(String segment, Finding finding) {}

  public Evidence {
    findings = findings == null ? List.of() : List.copyOf(findings);
    overruled = overruled == null ? List.of() : List.copyOf(overruled);
  }

  /**
   * @param shown the draft as the person saw it
   * @param passed as they let it pass, null if they did not
   */
  static Evidence of(Draft shown, Draft passed, ReviewDecision decision) {
    return new Evidence(
        decision.revision(),
        shown.segments().size(),
        hash(shown.segments().stream().map(TargetSegment::source).toList()),
        text(shown),
        passed == null ? null : text(passed),
        passed == null ? null : MadeBy.of(passed).making(),
        shown.segments().stream()
            .flatMap(segment -> segment.findings().stream().map(found -> found(segment, found)))
            .limit(MOST_FINDINGS)
            .toList(),
        passed == null
            ? List.of()
            : shown.segments().stream()
                .filter(segment -> !segment.objections().isEmpty())
                .map(TargetSegment::id)
                .filter(id -> !decision.edits().containsKey(id))
                .toList(),
        decision.reason());
  }

  private static Found found(TargetSegment segment, Finding finding) {
    return new Found(segment.id(), finding);
  }

  /** The hash of a translation. */
  static String text(Draft draft) {
    return hash(draft.segments().stream().map(TargetSegment::target).toList());
  }

  private static String hash(List<String> texts) {
    String all = texts.stream().map(text -> text + "\n").collect(Collectors.joining());
    return TextHash.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
