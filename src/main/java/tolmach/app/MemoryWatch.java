package tolmach.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tolmach.wire.LogFollower;
import tolmach.wire.LogProgress;

/** Says in words when this node's memory does not know what was published. */
final class MemoryWatch {

  /** Corrections wait a few seconds; a memory that is behind for longer delays them. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private final Supplier<Optional<String>> fault;
  private final BooleanSupplier isCaughtUp;
  private final Supplier<LogProgress> progress;

  MemoryWatch(LogFollower follower) {
    this(follower::fault, follower::isCaughtUp, follower::progress);
  }

  MemoryWatch(
      Supplier<Optional<String>> fault,
      BooleanSupplier isCaughtUp,
      Supplier<LogProgress> progress) {
    this.fault = fault;
    this.isCaughtUp = isCaughtUp;
    this.progress = progress;
  }

  /** Fit for {@link Health#ready}. */
  Optional<String> trouble() {
    Optional<String> now = fault.get();
    if (now.isPresent()) {
      return now.map(reason -> "the memory cannot be read: " + reason);
    }
    LogProgress at = progress.get();
    if (!isCaughtUp.getAsBoolean()) {
      return Optional.of(
          String.format(Locale.ROOT, "the memory is being read: %,d of %,d", at.read(), at.all()));
    }
    return at.since().compareTo(TOLERATED) <= 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the memory has been behind for %3$,d s: %1$,d of %2$,d are read",
                at.read(),
                at.all(),
                at.since().toSeconds()));
  }
}
