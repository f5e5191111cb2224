package tolmach.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * A person has edited a version, and meanwhile a newer one has come. What was written goes to the
 * memory, so that every later version has it, and stands in the newer version at once where that
 * has the same sentences: in what waits of it, in what is out of it, or in its draft when it comes.
 */
final class LateEdits {

  /** A language waits for its draft with no more of them; the oldest go first. */
  private static final int MOST = 500;

  private final Newsroom newsroom;
  private final Gate gate;

  LateEdits(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
  }

  /**
   * Takes in what was edited.
   *
   * @param base the version that the person saw, with their words in it
   * @param edits the segments of it that they wrote
   */
  Story take(Story story, Draft base, List<TargetSegment> edits, String person, Dispatches out) {
    Instant now = newsroom.now();
    var localization = story.localizationOrUnheard(base.target(), now);
    Draft alone = base.with(edits);
    boolean isOnline = localization.online() == base.sequence();
    remember(isOnline ? alone : alone.ofNoVersion(), now, out);
    List<LateEdit> late =
        edits.stream()
            .map(edit -> new LateEdit(edit.source(), edit.target(), person, now))
            .toList();
    var held = newsroom.store().held(story.uri(), base.target());
    if (held.isPresent() && !held.get().draft().segments().isEmpty()) {
      HeldDraft after = held.get().with(applied(held.get().draft(), late));
      newsroom.store().hold(after);
      if (after.cause() == HeldDraft.Cause.EMBARGO) {
        remember(after.draft(), now, out);
      }
      if (after.cause() == HeldDraft.Cause.REVIEW) { // who looks at it should see it
        String reason = localization.reason();
        out.add(Records.REVIEW_REQUESTS, Records.reviewRequest(story, after.draft(), reason, now));
      }
      return story;
    }
    var kept = newsroom.store().kept(story.uri(), base.target()).map(HeldDraft::draft);
    boolean isOut = localization.state() == Localization.State.PUBLISHED;
    if (isOut && kept.isPresent() && kept.get().sequence() == story.sequence()) {
      Draft after = applied(kept.get(), late);
      return after.equals(kept.get()) ? story : gate.pass(story, after, person, out);
    }
    return story.with(base.target(), localization.with(together(localization.lateEdits(), late)));
  }

  private void remember(Draft draft, Instant now, Dispatches out) {
    newsroom.units().of(draft, now).forEach(unit -> out.add(Records.MEMORY, unit));
  }

  /** The draft with what persons wrote for it before it came. */
  Draft in(Story story, Draft draft) {
    return story
        .localization(draft.target())
        .map(known -> applied(draft, known.lateEdits()))
        .orElse(draft);
  }

  /** The story once such a draft has come. */
  Story fulfilled(Story story, Draft draft) {
    LanguageTag language = draft.target();
    boolean hasCome = !draft.segments().isEmpty();
    return story
        .localization(language)
        .filter(known -> hasCome && !known.lateEdits().isEmpty())
        .map(known -> story.with(language, known.with(List.of())))
        .orElse(story);
  }

  private static Draft applied(Draft draft, List<LateEdit> edits) {
    var byHash = new LinkedHashMap<String, LateEdit>();
    edits.forEach(edit -> byHash.put(TextHash.of(edit.source()), edit));
    List<TargetSegment> segments =
        draft.segments().stream().map(segment -> applied(segment, byHash)).toList();
    return segments.equals(draft.segments()) ? draft : draft.with(segments);
  }

  private static TargetSegment applied(TargetSegment segment, Map<String, LateEdit> edits) {
    LateEdit edit = edits.isEmpty() ? null : edits.get(TextHash.of(segment.source()));
    boolean isOlder = segment.origin() == Origin.HUMAN_EDIT && segment.replaced() != null;
    return edit == null || isOlder || edit.target().equals(segment.target())
        ? segment
        : segment.editedBy(edit.by(), edit.target());
  }

  private static List<LateEdit> together(List<LateEdit> before, List<LateEdit> more) {
    var all = new ArrayList<>(before);
    all.addAll(more);
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }
}
