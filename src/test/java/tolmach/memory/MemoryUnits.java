package tolmach.memory;

import java.time.Instant;
import tolmach.language.LanguagePair;
import tolmach.segment.TextHash;

/** Units for tests: say only what matters. */
final class MemoryUnits {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String TEXT = "The bridge is closed.";

  private final String uri;
  private LanguagePair pair = EN_RU;
  private String source = TEXT;
  private String target = "Мост закрыт.";
  private String previous = "x";
  private String next = "y";
  private OriginClass originClass = OriginClass.MACHINE;
  private Instant created = NOON;
  private String desk = "";
  private long sequence;
  private int place;

  private MemoryUnits(String uri) {
    this.uri = uri;
  }

  /** A machine's unit of that story. */
  static MemoryUnits unit(String uri) {
    return new MemoryUnits(uri);
  }

  static Query query(String uri, String previous, String next) {
    return new Query(uri, TextHash.of(TEXT), previous, next);
  }

  MemoryUnits pair(String from, String to) {
    pair = LanguagePair.of(from, to);
    return this;
  }

  MemoryUnits source(String text) {
    source = text;
    return this;
  }

  MemoryUnits target(String text) {
    target = text;
    return this;
  }

  MemoryUnits at(String previousHash, String nextHash) {
    previous = previousHash;
    next = nextHash;
    return this;
  }

  MemoryUnits by(OriginClass made) {
    originClass = made;
    return this;
  }

  MemoryUnits created(Instant when) {
    created = when;
    return this;
  }

  MemoryUnits desk(String name) {
    desk = name;
    return this;
  }

  MemoryUnits version(long number, int segment) {
    sequence = number;
    place = segment;
    return this;
  }

  Unit get() {
    boolean machine = originClass == OriginClass.MACHINE;
    return new Unit(
        pair,
        source,
        target,
        TextHash.of(source),
        previous,
        next,
        uri,
        originClass,
        machine ? "engine" : null,
        machine ? "1" : null,
        created,
        desk,
        sequence,
        place,
        null);
  }
}
