package tolmach.worker;

import java.util.List;
import tolmach.article.Making;
import tolmach.memory.Origin;

/**
 * By whom a translation is, rolled up from its segments: what readers and their programs are told.
 *
 * @param making as the IPTC says it
 * @param reviewed true if a person has let pass every sentence that a machine wrote; said of none
 *     where no machine wrote any
 */
public record MadeBy(Making making, boolean reviewed) {

  /**
   * A person's words are a person's whoever looked at them; what is kept as it was counts not, and
   * neither does a name that was ready in CLDR: nobody wrote it for this text, and no model did. If
   * there is nothing else, rules made it.
   */
  public static MadeBy of(Draft draft) {
    List<TargetSegment> machines =
        draft.segments().stream().filter(TargetSegment::isMachines).toList();
    boolean byPersons = draft.segments().stream().anyMatch(TargetSegment::isPersons);
    boolean isReviewed =
        !machines.isEmpty() && machines.stream().allMatch(segment -> segment.by() != null);
    if (draft.target().isPseudo() && !(byPersons && machines.isEmpty())) {
      return new MadeBy(Making.ALGORITHM, isReviewed);
    }
    boolean isReady =
        draft.segments().stream().anyMatch(segment -> segment.origin() == Origin.READY);
    if (!byPersons && machines.isEmpty() && isReady) {
      return new MadeBy(Making.ALGORITHM, false);
    }
    if (!byPersons) {
      return new MadeBy(Making.MACHINE, isReviewed);
    }
    return new MadeBy(machines.isEmpty() ? Making.PERSON : Making.MACHINE_AND_PERSON, isReviewed);
  }
}
