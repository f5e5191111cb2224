package tolmach.memory;

import java.time.Instant;
import java.util.Objects;

/**
 * A unit is offered no more, and stays so whatever is published later. A machine's or imported
 * translation that is the same text for the same sentence is gone with it, wherever it stands; a
 * person's only if it is this very unit.
 *
 * @param target the text that shall not come back
 * @param reason in words
 * @param by the person who says so, null if none does
 */
public record Retirement(UnitKey key, String target, String reason, String by, Instant at) {

  private static final String PREFIX = "retired|";

  public Retirement {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(at, "at");
  }

  /** The key of its record: not the unit's, so that no later unit takes its place. */
  public String word() {
    return PREFIX + key.word() + "|" + Integer.toHexString(target.hashCode());
  }

  /** True if a record of that key holds a retirement. */
  public static boolean isKey(String word) {
    return word.startsWith(PREFIX);
  }
}
