package tolmach.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tolmach.article.BadItemException;
import tolmach.worker.Draft;
import tolmach.worker.Overrule;
import tolmach.worker.TargetSegment;

/** A draft with a person's words in it, and nothing in doubt any more. */
final class Edits {

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  private final Draft draft;
  private final ReviewDecision decision;
  private final Instant now;

  /**
   * @param now when it was decided
   * @throws BadItemException if the person wrote for a segment that is not there, wrote nothing for
   *     one that says something, or wrote a marker that its source has not
   */
  Edits(Draft draft, ReviewDecision decision, Instant now) {
    this.draft = draft;
    this.decision = decision;
    this.now = now;
    var unknown = new HashSet<>(decision.edits().keySet());
    draft.segments().forEach(segment -> unknown.remove(segment.id()));
    if (!unknown.isEmpty()) {
      throw new BadItemException(
          "the draft in " + draft.target() + " has no segment " + String.join(", ", unknown));
    }
    draft.segments().forEach(this::require);
  }

  private void require(TargetSegment segment) {
    String text = decision.edits().get(segment.id());
    if (text == null) {
      return;
    }
    if (text.isBlank() && !segment.source().isBlank()) {
      throw new BadItemException("the edit of segment " + segment.id() + " is empty");
    }
    Set<String> foreign = markers(text);
    foreign.removeAll(markers(segment.source()));
    if (!foreign.isEmpty()) {
      throw new BadItemException(
          "the edit of segment "
              + segment.id()
              + " has "
              + String.join(" ", foreign)
              + ", which its source has not");
    }
  }

  private static Set<String> markers(String text) {
    return MARKER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  /**
   * Why the person may not let the rest of it pass like that, in words: something was found that
   * they gave no reason to overrule, or there is no text. Empty if they may.
   */
  Optional<String> objection() {
    List<TargetSegment> left =
        draft.segments().stream().filter(segment -> !isWritten(segment)).toList();
    List<String> missing =
        left.stream()
            .filter(segment -> segment.target().isBlank() && !segment.source().isBlank())
            .map(TargetSegment::id)
            .toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          "there is no translation of " + String.join(", ", missing) + " yet; write it");
    }
    boolean hasReason = decision.reason() != null && !decision.reason().isBlank();
    String found =
        left.stream()
            .filter(segment -> !segment.objections().isEmpty())
            .map(Edits::objections)
            .collect(Collectors.joining("; "));
    return hasReason || found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the checks object (" + found + "); give a reason to let it pass all the same");
  }

  private static String objections(TargetSegment segment) {
    return segment.objections().stream()
        .map(finding -> segment.id() + ": " + finding.check() + ": " + finding.message())
        .collect(Collectors.joining("; "));
  }

  /** The whole draft, which the person has let pass. */
  Draft draft() {
    return draft
        .with(draft.segments().stream().map(this::decided).toList())
        .with(Draft.Outcome.TRANSLATED, null);
  }

  /** The segments that the person wrote, and no others. */
  List<TargetSegment> written() {
    return draft.segments().stream().filter(this::isWritten).map(this::decided).toList();
  }

  /** What was written over what. */
  List<Change> changes() {
    return draft.segments().stream()
        .filter(this::isWritten)
        .map(
            segment ->
                new Change(
                    segment.id(),
                    segment.target().isEmpty() ? null : segment.target(),
                    decision.edits().get(segment.id())))
        .toList();
  }

  /** True for words that differ from what stood there. */
  boolean isWritten(TargetSegment segment) {
    return decision.edits().containsKey(segment.id());
  }

  private TargetSegment decided(TargetSegment segment) {
    String person = decision.reviewer();
    if (isWritten(segment)) {
      return segment.editedBy(person, decision.edits().get(segment.id()));
    }
    if (!segment.objections().isEmpty()) {
      return segment.overruledBy(
          new Overrule(person, now, decision.reason(), segment.objections()));
    }
    return segment.by() == null ? segment.approvedBy(person) : segment;
  }
}
