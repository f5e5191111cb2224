package tolmach.engine.models;

/** Hears how far a pull is. */
public interface PullListener {

  /**
   * @param file its path
   * @param done bytes of it so far
   * @param whole bytes of it in all, -1 if nobody has said
   */
  void at(String file, long done, long whole);

  /** Something happened that a person may want to know. */
  void note(String text);
}
