package tolmach.worker.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.TextHash;
import tolmach.segment.xliff.ReadSegment;
import tolmach.segment.xliff.XliffVisitor;
import tolmach.worker.TargetSegment;

/**
 * Lays what comes back onto another text than went out: sentence by sentence, where the source is
 * the same; of sentences that are repeated the first onto the first.
 */
final class Refit implements XliffVisitor {

  private final Map<String, Deque<TargetSegment>> there = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> edits = new LinkedHashMap<>();
  private final List<Returned.Problem> problems = new ArrayList<>();
  private final String person;
  private int unchanged;

  Refit(List<TargetSegment> segments, String person) {
    this.person = person;
    for (TargetSegment segment : segments) {
      there.computeIfAbsent(TextHash.of(segment.source()), hash -> new ArrayDeque<>()).add(segment);
    }
  }

  Returned returned() {
    List<String> missing =
        there.values().stream()
            .flatMap(Deque::stream)
            .filter(segment -> segment.origin() != Origin.KEPT)
            .map(TargetSegment::id)
            .sorted()
            .toList();
    return new Returned(edits, unchanged, problems, missing);
  }

  @Override
  public void fact(String unit, String name, String value) {
    given.put(unit + " " + name, value);
  }

  @Override
  public void segment(ReadSegment read) {
    Deque<TargetSegment> same = there.get(TextHash.of(read.source()));
    Optional<TargetSegment> now =
        same == null || same.isEmpty() ? Optional.empty() : Optional.of(same.remove());
    String target = read.target().orElse("");
    String before = given.get(read.unit() + " " + read.id());
    boolean isWritten = !target.isBlank() && !TextHash.of(target).equals(before);
    if (!isWritten || now.filter(one -> one.target().equals(target)).isPresent()) {
      unchanged++;
      return;
    }
    if (now.isEmpty()) {
      problem(read, read.unit() + "/" + read.id(), "its source has changed or is gone");
      return;
    }
    Optional<String> reason = refusal(read, now.get(), target, before);
    if (reason.isPresent()) {
      problem(read, now.get().id(), reason.get());
    } else {
      edits.put(now.get().id(), target);
    }
  }

  private Optional<String> refusal(
      ReadSegment read, TargetSegment now, String target, String before) {
    if (!read.fault().isEmpty()) {
      return Optional.of(read.fault());
    }
    boolean isNew = before != null && !TextHash.of(now.target()).equals(before);
    if (isNew && now.isPersons() && now.by() != null && !now.by().equals(person)) {
      return Optional.of(now.by() + " has written \"" + now.target() + "\" meanwhile");
    }
    return InlineCodes.fault(now.source(), target);
  }

  private void problem(ReadSegment read, String segment, String reason) {
    problems.add(new Returned.Problem(read.line(), segment, reason));
  }

  @Override
  public void document(LanguageTag source, LanguageTag target) {
    // the text was chosen by them
  }

  @Override
  public void file(String original) {
    // and by this
  }
}
