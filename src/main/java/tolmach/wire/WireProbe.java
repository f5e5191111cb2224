package tolmach.wire;

/** Told of the moments at which a crash would hurt most, so that tests can crash there. */
@FunctionalInterface
public interface WireProbe {

  /** The moments, in their order. */
  enum Point {
    BEFORE_BEGIN,
    AFTER_SEND,
    AFTER_SEND_OFFSETS,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    REBALANCE
  }

  WireProbe NONE = point -> {};

  void at(Point point);
}
