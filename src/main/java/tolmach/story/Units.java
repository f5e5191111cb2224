package tolmach.story;

import java.time.Instant;
import java.util.List;
import tolmach.worker.Draft;
import tolmach.worker.Outgoing;

/** Makes the records of the topic {@code memory} out of a draft that was found good. */
@FunctionalInterface
public interface Units {

  /** One for each segment that an engine or a person translated. */
  List<Outgoing> of(Draft draft, Instant now);
}
