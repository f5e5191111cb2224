package tolmach.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a desk's translations waits for a person. A blocking finding always does. */
public enum ReviewPolicy {
  /** Nothing else: it goes out at once. */
  PUBLISH,
  /** Also a draft of which the checks warn in many places, see {@link ReviewMode}. */
  CHECKS,
  /** Everything. */
  HOLD;

  /** As it stands in settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReviewPolicy> of(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word().equals(word)).findFirst();
  }
}
