package tolmach.memory;

import java.time.Instant;

/**
 * No unit of a story is offered any more: it was killed, and the settings want its words gone.
 *
 * @param uri of the story
 */
public record Withdrawal(String uri, Instant at) {

  private static final String PREFIX = "withdrawn|";

  /** The key of its record. */
  public String word() {
    return PREFIX + uri;
  }

  /** True if a record of that key holds a withdrawal. */
  public static boolean isKey(String word) {
    return word.startsWith(PREFIX);
  }
}
