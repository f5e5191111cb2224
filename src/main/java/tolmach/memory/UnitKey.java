package tolmach.memory;

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
}
