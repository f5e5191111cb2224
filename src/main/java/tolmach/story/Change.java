package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a person changed in a segment.
 *
 * @param before null if there was no text yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String segment, String before, String after) {}
