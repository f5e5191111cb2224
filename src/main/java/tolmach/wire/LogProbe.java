package tolmach.wire;

/** Told of the moments in which a crash would hurt a {@link LogFollower} most, for tests. */
@FunctionalInterface
public interface LogProbe {

  /** The moments, in their order. */
  enum Point {
    AFTER_POLL,
    AFTER_APPLY,
    AFTER_REFRESH,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  LogProbe NONE = point -> {};

  void at(Point point);
}
