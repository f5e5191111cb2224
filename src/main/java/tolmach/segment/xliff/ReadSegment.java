package tolmach.segment.xliff;

import java.util.Optional;

/**
 * A segment as it was read.
 *
 * @param line where its start tag ends, from 1
 * @param unit the id of its unit
 * @param id its own, {@code ""} if it has none
 * @param source with markers
 * @param target with markers; nothing if there is no {@code <target>}
 * @param fault what is wrong with it; {@code ""} if nothing is
 */
public record ReadSegment(
    int line,
    String unit,
    String id,
    XliffState state,
    String source,
    Optional<String> target,
    String fault) {}
