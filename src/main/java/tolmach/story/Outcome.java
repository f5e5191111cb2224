package tolmach.story;

/** What was decided; the routes of the story branch on it. */
public enum Outcome {
  /** A new version: it is translated. */
  ACCEPTED,
  /** The record's key was not its identity: the same bytes go round once more under it. */
  REKEYED,
  /** A container: each of its items comes back as a record of its own. */
  TAKEN_APART,
  /** Known already: nothing is done. */
  DUPLICATE,
  /** A newer version was here first: nothing is done. */
  SUPERSEDED,
  /** The story is withheld in every language. */
  WITHHELD,
  /** The story is killed in every language. */
  KILLED,
  /** A hold is lifted. */
  RELEASED,
  /** It is on its way to the readers. */
  PUBLISHED,
  /** It waits for a person, an hour, an engine or the end of a hold. */
  HELD,
  /** There is no translation, and the story says why. */
  FAILED,
  /** A draft that no longer counts: nothing is done. */
  DROPPED,
  /** A person refused the draft. */
  REJECTED,
  /** A person has taken a language over. */
  TAKEN_OVER,
  /** A language is under nobody's review any more. */
  GIVEN_BACK,
  /** A decision on something that was decided already. */
  TOO_LATE,
  /** The job goes out again. */
  RESUMED
}
