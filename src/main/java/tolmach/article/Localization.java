package tolmach.article;

import java.time.Instant;
import java.util.Objects;

/**
 * What is said of a localized item besides its text.
 *
 * @param revision how often this version was published in this language, from 1: an editor's change
 *     makes a new revision of the same version
 * @param created when this revision was made
 * @param label what readers are told of how it was made, in their language; null for nothing
 */
public record Localization(
    int revision, Instant created, PublicationStatus status, Making making, String label) {

  public Localization {
    if (revision < 1) {
      throw new IllegalArgumentException("revisions are counted from 1, got " + revision);
    }
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(making, "making");
  }

  /** One of which readers are told nothing. */
  public Localization(int revision, Instant created, PublicationStatus status, Making making) {
    this(revision, created, status, making, null);
  }
}
