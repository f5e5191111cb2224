package tolmach.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;
import tolmach.memory.Origin;

/** What is finished of a job and what is still open, in the order of the article. */
final class Worksheet {

  private static final int REASONS = 5;

  private final List<Passage> passages;
  private final Map<String, TargetSegment> finished = new HashMap<>();

  /** What is finished, but not fit to go out unseen: reason by segment. */
  private final Map<String, String> doubts = new LinkedHashMap<>();

  Worksheet(Job job) {
    passages = Passage.of(job.article());
    job.done().forEach(this::finish);
  }

  /** All of the article, in order. */
  List<Passage> passages() {
    return passages;
  }

  /** The passages without a translation yet. */
  List<Passage> open() {
    return passages.stream().filter(passage -> !finished.containsKey(passage.id())).toList();
  }

  /** The open passages, those of one pair together. */
  Map<LanguagePair, List<Passage>> openByPair(Job job) {
    var byPair = new LinkedHashMap<LanguagePair, List<Passage>>();
    for (Passage passage : open()) {
      byPair.computeIfAbsent(passage.into(job.target()), any -> new ArrayList<>()).add(passage);
    }
    return byPair;
  }

  void finish(TargetSegment segment) {
    finished.put(segment.id(), segment);
  }

  /** The best there is, though a person must look at it. */
  void finishInDoubt(TargetSegment segment, String doubt) {
    finish(segment);
    doubts.put(segment.id(), doubt);
  }

  void keep(Passage passage, List<Finding> findings) {
    String text = passage.segment().text();
    finish(new TargetSegment(passage.id(), text, text, Origin.KEPT, null, null, null, findings));
  }

  /** No engine takes it: an empty target for a person to fill. */
  void leaveEmpty(Passage passage, String reason, Trail trail) {
    var finding = new Finding("engine", Severity.BLOCK, reason);
    finishInDoubt(
        new TargetSegment(
            passage.id(),
            passage.segment().text(),
            "",
            Origin.ENGINE,
            null,
            null,
            null,
            List.of(finding),
            Making.of(null, trail)),
        reason);
  }

  /** What is finished, in the order of the article. */
  List<TargetSegment> segments() {
    return passages.stream()
        .map(passage -> finished.get(passage.id()))
        .filter(segment -> segment != null)
        .toList();
  }

  /** What is finished without a doubt: another round need not do it again. */
  List<TargetSegment> settled() {
    return segments().stream().filter(segment -> !doubts.containsKey(segment.id())).toList();
  }

  boolean isInDoubt() {
    return !doubts.isEmpty();
  }

  /** True if there is nothing but segments that engines refused, and those to keep. */
  boolean isAllRefused() {
    return finished.values().stream()
        .allMatch(segment -> segment.origin() == Origin.KEPT || segment.target().isEmpty());
  }

  /** The doubts in words, a few by name and the rest by number. */
  String reason() {
    List<String> named =
        doubts.entrySet().stream()
            .limit(REASONS)
            .map(doubt -> doubt.getKey() + ": " + doubt.getValue())
            .toList();
    int more = doubts.size() - named.size();
    return String.join("; ", named) + (more > 0 ? "; and " + more + " more" : "");
  }
}
