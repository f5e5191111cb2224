package tolmach.engine;

import java.util.Locale;

/** How soon work must be done; the order of the constants is the order of service. */
public enum Lane {
  URGENT,
  REGULAR,
  BULK;

  /** The lane of a ninjs urgency: 1 and 2 urgent, 7 to 9 bulk, anything else regular. */
  public static Lane ofUrgency(int urgency) {
    if (urgency == 1 || urgency == 2) {
      return URGENT;
    }
    return urgency >= 7 ? BULK : REGULAR;
  }

  /** As it stands in topic names and headers: {@code urgent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no lane has that name
   */
  public static Lane ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return word();
  }
}
