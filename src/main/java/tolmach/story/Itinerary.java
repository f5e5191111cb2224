package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tolmach.engine.Lane;
import tolmach.worker.Draft;
import tolmach.worker.EventHeaders;

/**
 * Which way an item took over the topics, with the CloudEvents ids of its records there.
 *
 * @param accepted when its version was accepted, null if nobody wrote it down
 * @param arrival how that version came in, null if its record said nothing of it
 * @param work id of its first job and of its draft
 * @param item id of what readers were sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Itinerary(
    Lane lane, String desk, Instant accepted, Arrival arrival, String work, String item) {

  static Itinerary of(Story story, Draft draft, int revision) {
    boolean isLatest = draft.sequence() == story.sequence();
    return new Itinerary(
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        isLatest ? story.arrival() : null,
        EventHeaders.id(draft.uri(), draft.sequence(), draft.target(), 0),
        EventHeaders.id(draft.uri(), draft.sequence(), draft.target(), revision));
  }
}
