package tolmach.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * How a feed does.
 *
 * @param state {@code waiting}, {@code reading}, {@code failing} or {@code gone}
 * @param lastSuccess when it last answered well; null if it has not since the start
 * @param lastFault why it last did not, null if it always did
 * @param failures looks that failed in a row
 * @param next when it is asked next, null if never
 * @param sent entries since the start
 * @param note what the operator should know: that it moved, that entries have summaries alone; null
 *     if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedStatus(
    String name,
    String url,
    String state,
    Instant lastSuccess,
    String lastFault,
    int failures,
    Instant next,
    long sent,
    String note) {}
