package tolmach.memory;

import java.util.List;
import tolmach.language.LanguagePair;

/**
 * The identity of a unit: a later unit with the same key takes the place of the earlier one.
 *
 * @param uri of the story it was published in
 * @param previousHash of the sentence before it, {@code ""} at the beginning
 * @param nextHash of the sentence after it, {@code ""} at the end
 */
public record UnitKey(
    String uri,
    LanguagePair pair,
    String sourceHash,
    String previousHash,
    String nextHash,
    OriginClass originClass) {

  /** As it stands as the key of a record: the parts joined by {@code |}. */
  public String word() {
    return String.join(
        "|",
        uri,
        pair.source().value(),
        pair.target().value(),
        sourceHash,
        previousHash,
        nextHash,
        originClass.name());
  }

  /**
   * Reads what {@link #word} writes.
   *
   * @throws IllegalArgumentException if it is no such key
   */
  public static UnitKey parse(String word) {
    String[] parts = word.split("\\|", -1);
    int last = parts.length - 1;
    if (last < 6) {
      throw new IllegalArgumentException("\"" + word + "\" is no key of a translation unit");
    }
    return new UnitKey(
        String.join("|", List.of(parts).subList(0, last - 5)), // a uri may hold the joint itself
        LanguagePair.of(parts[last - 5], parts[last - 4]),
        parts[last - 3],
        parts[last - 2],
        parts[last - 1],
        OriginClass.valueOf(parts[last]));
  }
}
