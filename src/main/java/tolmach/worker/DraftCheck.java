package tolmach.worker;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.segment.Segment;

/**
 * Looks at a draft as a whole: every segment of the source has exactly one translation, in the same
 * order, none is empty and the headline is there. What is not so is flagged for a person. The draft
 * of a bundle is tried out as well.
 */
public final class DraftCheck {

  private final BundleCheck bundles = new BundleCheck();
  private final NamesThroughout names;

  /** For desks that take every finding as its check says. */
  public DraftCheck() {
    this(CheckDesks.STANDARD);
  }

  public DraftCheck(CheckDesks weights) {
    this.names = new NamesThroughout(weights);
  }

  /** The draft as it came or with findings on its names, or flagged with the reason. */
  public Draft check(Draft draft) {
    if (draft.outcome() != Draft.Outcome.TRANSLATED && draft.outcome() != Draft.Outcome.FLAGGED) {
      return draft;
    }
    Optional<String> fault = fault(draft);
    if (fault.isPresent()) {
      return flagged(draft, fault.get());
    }
    return draft.kind() == ItemKind.MESSAGES ? bundles.check(draft) : named(draft);
  }

  private Draft named(Draft draft) {
    Draft named = names.look(draft);
    boolean stopped = named.segments().stream().anyMatch(NamesThroughout::stops);
    return stopped ? flagged(named, "a name is not the same throughout") : named;
  }

  private static Optional<String> fault(Draft draft) {
    List<Segment> sources = draft.article().segments();
    List<String> wanted = sources.stream().map(Segment::id).toList();
    List<String> given = draft.segments().stream().map(TargetSegment::id).toList();
    if (!given.equals(wanted)) {
      return Optional.of(difference(wanted, given));
    }
    Set<String> headline = headline(draft);
    for (int i = 0; i < sources.size(); i++) {
      if (draft.segments().get(i).target().isBlank() && !sources.get(i).text().isBlank()) {
        String id = wanted.get(i);
        return Optional.of(
            (headline.contains(id) ? "the headline" : "segment " + id) + " has no translation");
      }
    }
    return Optional.empty();
  }

  private static String difference(List<String> wanted, List<String> given) {
    var missing = new HashSet<>(wanted);
    given.forEach(missing::remove);
    var foreign = new HashSet<>(given);
    wanted.forEach(foreign::remove);
    if (missing.isEmpty() && foreign.isEmpty()) {
      return given.size() == wanted.size()
          ? "segments are out of order"
          : "a segment was translated more than once";
    }
    return missing.size()
        + " of "
        + wanted.size()
        + " segments are missing, "
        + foreign.size()
        + " are not of the article";
  }

  private static Set<String> headline(Draft draft) {
    var ids = new HashSet<String>();
    draft
        .article()
        .headline()
        .map(Block::segments)
        .ifPresent(segments -> segments.forEach(segment -> ids.add(segment.id())));
    return ids;
  }

  private static Draft flagged(Draft draft, String reason) {
    String all = draft.reason() == null ? reason : reason + "; " + draft.reason();
    return draft.with(Draft.Outcome.FLAGGED, all);
  }
}
