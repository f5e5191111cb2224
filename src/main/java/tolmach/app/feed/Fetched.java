package tolmach.app.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an address answered.
 *
 * @param at where it was in the end
 * @param movedTo where it says it is for good, if that is elsewhere
 * @param isNew false if it is the same as when it was asked last; there is no body then
 * @param validators by which to ask next time
 * @param contentType null if it has none
 * @param fresh how long it says it stays the same
 */
record Fetched(
    URI at,
    Optional<URI> movedTo,
    boolean isNew,
    Validators validators,
    String contentType,
    Optional<Duration> fresh,
    byte[] body) {}
