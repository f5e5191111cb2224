package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tolmach.memory.Unit;

/**
 * What a person had written for a sentence before its source changed.
 *
 * @param source the sentence as it was then, with markers
 * @param target the person's words, with markers
 * @param by null if nobody noted who it was
 * @param at when it was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Former(String source, String target, String by, Instant at) {

  static Former of(Unit unit) {
    return new Former(unit.source(), unit.target(), unit.by(), unit.created());
  }
}
