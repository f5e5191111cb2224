package tolmach.wire;

/** Told of the moments at which a crash of the story stage would hurt most, so that tests can. */
@FunctionalInterface
public interface StoryProbe {

  /** The moments of a record, in their order. */
  enum Point {
    BEFORE_ROUTE,
    AFTER_ROUTE,
    /** The story is changed, its records are not yet written. */
    AFTER_STATE,
    /** All is written and nothing committed. */
    AFTER_FORWARD
  }

  StoryProbe NONE = (point, topic) -> {};

  void at(Point point, String topic);
}
