package tolmach.memory;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who is behind a unit, the least trusted first. A person's words come before imported ones and
 * those before a machine's, wherever all would do.
 */
public enum OriginClass {
  MACHINE,
  /** From a translation memory of others. */
  IMPORTED,
  HUMAN;

  /** The one of that name, if there is one. */
  static Optional<OriginClass> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
