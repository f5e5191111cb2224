package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tolmach.article.ItemHeaders;

/**
 * How a version came in, as its record said it.
 *
 * @param id of its CloudEvent, null if it was none
 * @param source of its CloudEvent, null if it was none
 * @param trace its W3C {@code traceparent}, null if it bore none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Arrival(String id, String source, String trace) {

  private static final String TRACE = "traceparent";

  /** Null if the record says nothing of the kind. */
  static Arrival of(Map<String, Object> headers) {
    var arrival =
        new Arrival(
            Passport.text(headers, ItemHeaders.CE_ID),
            Passport.text(headers, ItemHeaders.CE_SOURCE),
            Passport.text(headers, TRACE));
    return arrival.id == null && arrival.source == null && arrival.trace == null ? null : arrival;
  }
}
