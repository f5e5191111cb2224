package tolmach.article;

import java.time.Instant;

/**
 * What receive needs to know of an item before anything is parsed in full: who it is, which
 * version, how urgent and whether it may go out.
 *
 * @param kind article or bundle of UI strings
 * @param format {@code ninjs}, {@code html}, {@code text} or {@code properties}
 * @param version as given, null if none
 * @param versionCreated null if none
 * @param urgency 1 (most) to 9, 0 if none is given
 * @param embargoedUntil null if none
 * @param contentHash identity of the bytes
 */
public record ItemHead(
    ItemKind kind,
    String format,
    String uri,
    String version,
    Instant versionCreated,
    int urgency,
    PublicationStatus status,
    Instant embargoedUntil,
    String contentHash) {}
