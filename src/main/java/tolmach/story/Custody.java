package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A language of a story is under review: each of its versions waits for a person until it is given
 * back.
 *
 * @param person who has taken it over; null if its desk's rules wanted a version of it held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Custody(String person, Instant since) {}
