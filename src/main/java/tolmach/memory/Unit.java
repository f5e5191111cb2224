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
 * @param previousHash of the sentence before it, {@code ""} at the beginning; an {@link
 *     UnknownPlace} where that is not known
 * @param nextHash of the sentence after it, {@code ""} at the end; as above
 * @param uri of the story
 * @param engine that made it, null if a person did
 * @param engineVersion null if a person made it
 * @param created when it was published
 * @param desk whose it is, {@code ""} for nobody's in particular
 * @param sequence of the story's version that it was published with last, 0 if it is of no story
 * @param place among that version's segments, from 1; 0 if not known
 * @param by the person who wrote, approved or imported it, null if none did
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
    Instant created,
    String desk,
    long sequence,
    int place,
    String by) {

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
    desk = desk == null ? "" : desk;
    if (sequence < 0 || place < 0) {
      throw new IllegalArgumentException(
          "sequence and place are at least 0, got " + sequence + " and " + place);
    }
  }

  /** One of no desk, of which is not known where in its story it stands. */
  public Unit(
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
    this(
        pair,
        source,
        target,
        sourceHash,
        previousHash,
        nextHash,
        uri,
        originClass,
        engine,
        engineVersion,
        created,
        "",
        0,
        0,
        null);
  }

  public UnitKey key() {
    return new UnitKey(uri, pair, sourceHash, previousHash, nextHash, originClass, desk);
  }
}
