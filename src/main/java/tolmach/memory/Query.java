package tolmach.memory;

/**
 * What the memory is asked: one sentence and where it stands.
 *
 * @param uri of its story
 * @param sourceHash {@code TextHash} of the sentence
 * @param previousHash of the sentence before it, {@code ""} at the beginning
 * @param nextHash of the sentence after it, {@code ""} at the end
 */
public record Query(String uri, String sourceHash, String previousHash, String nextHash) {}
