package tolmach.segment.xliff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a segment is. */
public enum XliffState {
  /** Not translated. */
  INITIAL,
  TRANSLATED,
  /** A person has seen it. */
  REVIEWED,
  FINAL;

  /** As it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<XliffState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
