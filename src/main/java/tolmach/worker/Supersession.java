package tolmach.worker;

import java.util.Optional;

/**
 * Knows of jobs whose draft nobody wants any more, because their story was killed or has a newer
 * version. It saves an engine the work and decides nothing: what it does not know yet ends at the
 * story's own fence. Safe for use by several threads.
 */
@FunctionalInterface
public interface Supersession {

  /** Knows of none. */
  Supersession NONE = job -> Optional.empty();

  /** Why the job need not be done; empty if it must be. */
  Optional<String> of(Job job);
}
