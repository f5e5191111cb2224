package tolmach.memory;

import java.time.Instant;
import java.util.Objects;
import tolmach.language.LanguagePair;

/**
 * A sentence and its published translation, with where it stood and who made it.
 *
 * @param source text with markers of inline codes
 * @param target text with the same markers
 * @param sourceHash {@code TextHash} of the source
 * @param previousHash of the sentence before it, {@code ""} at the beginning
 * @param nextHash of the sentence after it, {@code ""} at the end
 * @param uri of the story
 * @param engine that made it, null if a person did
 * @param engineVersion null if a person made it
 * @param created when it was published
 */
public record Unit(
    LanguagePair pair,
    String source,
    String target,
    String sourceHash,
    String previousHash,
    String nextHash,
    String uri,
    OriginClass originClass,
    String engine,
    String engineVersion,
    Instant created) {

  public Unit {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(sourceHash, "sourceHash");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(originClass, "originClass");
    Objects.requireNonNull(created, "created");
    previousHash = previousHash == null ? "" : previousHash;
    nextHash = nextHash == null ? "" : nextHash;
  }

  public UnitKey key() {
    return new UnitKey(uri, pair, sourceHash, previousHash, nextHash, originClass);
  }
}
