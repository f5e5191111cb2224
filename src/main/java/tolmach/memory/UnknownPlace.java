package tolmach.memory;

import tolmach.segment.TextHash;

/**
 * The neighbours of a unit of which is not known where it stood: words that are no sentence's hash,
 * so it is never taken for one in context. Two translations of one sentence have different ones, so
 * that both are kept.
 */
public final class UnknownPlace {

  /** The neighbour behind it; no hash begins so. */
  public static final String NEXT = "?";

  private UnknownPlace() {}

  /** The neighbour before a unit with that target. */
  public static String previous(String target) {
    return NEXT + TextHash.of(target);
  }
}
