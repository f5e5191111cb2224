package tolmach.app.books;

/**
 * What came from one place.
 *
 * @param characters of the source, in code points
 * @param saved what engines would have charged for it, in millionths of the currency's unit
 */
public record Tally(long segments, long characters, long saved) {

  static final Tally NOTHING = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(segments + other.segments, characters + other.characters, saved + other.saved);
  }
}
