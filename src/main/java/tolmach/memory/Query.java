package tolmach.memory;

/**
 * What the memory is asked: one sentence and where it stands.
 *
 * @param uri of its story
 * @param sourceHash {@code TextHash} of the sentence
 * @param previousHash of the sentence before it, {@code ""} at the beginning
 * @param nextHash of the sentence after it, {@code ""} at the end
 * @param text of the sentence with markers of inline codes, {@code ""} if only exact matches are
 *     wanted
 * @param desk that asks, whose own units come first among equals; {@code ""} for none
 */
public record Query(
    String uri, String sourceHash, String previousHash, String nextHash, String text, String desk) {

  /** For exact matches, whatever the desk. */
  public Query(String uri, String sourceHash, String previousHash, String nextHash) {
    this(uri, sourceHash, previousHash, nextHash, "", "");
  }
}
