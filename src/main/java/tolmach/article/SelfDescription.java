package tolmach.article;

import java.time.Instant;

/**
 * What an item says of itself; null where it says nothing.
 *
 * @param uri its identity
 * @param isNamedByItself true if that identity wins over what the record's header says; a page's
 *     canonical link does not
 * @param version as written
 * @param urgency as written
 */
record SelfDescription(
    String uri,
    boolean isNamedByItself,
    String version,
    Instant versionCreated,
    String urgency,
    PublicationStatus status,
    Instant embargoedUntil) {

  /** Of a format that has no words for it. */
  static final SelfDescription NOTHING =
      new SelfDescription(null, false, null, null, null, PublicationStatus.USABLE, null);

  /** The same, with a name that counts only where nobody else gives one. */
  SelfDescription namedByOthersFirst() {
    return new SelfDescription(
        uri, false, version, versionCreated, urgency, status, embargoedUntil);
  }
}
