package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What a person wrote for a version that was the latest no longer: it stands in the newer one too
 * where that has the same sentence.
 *
 * @param source with markers
 * @param target with markers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LateEdit(String source, String target, String by, Instant at) {}
