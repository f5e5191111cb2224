package tolmach.worker.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;
import tolmach.segment.TextHash;
import tolmach.segment.xliff.ReadSegment;
import tolmach.segment.xliff.XliffState;
import tolmach.segment.xliff.XliffUnit;
import tolmach.segment.xliff.XliffVisitor;
import tolmach.segment.xliff.XliffWriter;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** Compares what comes back with the draft that went out. */
final class ReturnedReading implements XliffVisitor {

  private final Draft draft;
  private final Map<String, TargetSegment> targets;
  private final Map<String, Segment> segments = new HashMap<>();
  private final Map<String, String> edits = new LinkedHashMap<>();
  private final List<Returned.Problem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int unchanged;

  ReturnedReading(Draft draft, DraftUnits units, Map<String, TargetSegment> targets) {
    this.draft = draft;
    this.targets = targets;
    for (DraftUnits.Unit unit : units.all()) {
      for (int i = 0; i < unit.segments().size(); i++) {
        segments.put(unit.id() + " " + XliffUnit.segmentId(i + 1), unit.segments().get(i));
      }
    }
  }

  Returned returned() {
    List<String> missing =
        draft.article().segments().stream()
            .filter(Segment::translate)
            .map(Segment::id)
            .filter(id -> !seen.contains(id))
            .toList();
    return new Returned(edits, unchanged, problems, missing);
  }

  @Override
  public void document(LanguageTag source, LanguageTag target) {
    if (!target.means(draft.target()) || !source.means(draft.article().language())) {
      throw new BadItemException(
          "this is from "
              + source
              + " into "
              + target
              + ", the draft is from "
              + draft.article().language()
              + " into "
              + draft.target());
    }
  }

  @Override
  public void file(String original) {
    if (!original.equals(XliffWriter.writable(draft.uri()))) {
      throw new BadItemException("this is of " + original + ", the draft is of " + draft.uri());
    }
  }

  @Override
  public void segment(ReadSegment read) {
    Segment segment = segments.get(read.unit() + " " + read.id());
    if (segment == null) {
      problem(read, read.unit() + "/" + read.id(), "the draft has no such segment");
      return;
    }
    if (!seen.add(segment.id())) {
      problem(read, segment.id(), "it is there twice; what stood first counts");
      return;
    }
    Optional<String> reason = refusal(read, segment);
    if (reason.isPresent()) {
      problem(read, segment.id(), reason.get());
      return;
    }
    String now = now(segment);
    String target = read.target().orElse("");
    if (target.isBlank() || target.equals(now)) {
      unchanged++;
    } else {
      edits.put(segment.id(), target);
    }
  }

  private Optional<String> refusal(ReadSegment read, Segment segment) {
    if (!read.fault().isEmpty()) {
      return Optional.of(read.fault());
    }
    if (!TextHash.of(read.source()).equals(segment.hash())) {
      return Optional.of(
          "its source is not the draft's any more: \""
              + segment.plainText()
              + "\"; export it again");
    }
    String target = read.target().orElse("");
    String now = now(segment);
    if (target.isBlank()) {
      return now.isBlank() || read.state() == XliffState.INITIAL
          ? Optional.empty()
          : Optional.of("its target is empty");
    }
    if (target.equals(now)) {
      return Optional.empty();
    }
    if (!segment.translate()) {
      return target.equals(segment.text())
          ? Optional.empty()
          : Optional.of("it is not to be translated, and was");
    }
    return InlineCodes.fault(segment.text(), target);
  }

  private String now(Segment segment) {
    TargetSegment target = targets.get(segment.id());
    return target == null ? "" : target.target();
  }

  private void problem(ReadSegment read, String segment, String reason) {
    problems.add(new Returned.Problem(read.line(), segment, reason));
  }
}
