package tolmach.language;

/** From which language into which: {@code en→ru}. */
public record LanguagePair(LanguageTag source, LanguageTag target) {

  /** Both tags at once, for the many places that name a pair literally. */
  public static LanguagePair of(String source, String target) {
    return new LanguagePair(LanguageTag.of(source), LanguageTag.of(target));
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is not two tags with an arrow between them
   */
  public static LanguagePair parse(String text) {
    int arrow = text.indexOf('→');
    if (arrow < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no pair of languages; write it like en→ru");
    }
    return of(text.substring(0, arrow), text.substring(arrow + 1));
  }

  /**
   * The pair without the region of its source, {@code en→ru} of {@code en-GB→ru}: what serves it
   * serves this one as well. The script stays where it is not the usual one, {@code sr-Latn→ru} of
   * {@code sr-Latn-RS→ru}. A pseudo-locale stays what it is.
   */
  public LanguagePair fromAnyRegion() {
    return source.isPseudo() ? this : new LanguagePair(source.written(), target);
  }

  /**
   * True if an engine of this pair can do the other. It can from any region of its source language,
   * {@code en→ru} does {@code en-GB→ru}, and into what CLDR takes for the same target, {@code
   * en→ru} does {@code en→ru-RU} and the other way round. It cannot into another script or region:
   * {@code en→sr} is no {@code en→sr-Latn}, {@code en→pt} no {@code en→pt-PT}.
   */
  public boolean serves(LanguagePair wanted) {
    return equals(wanted)
        || (source.equals(wanted.fromAnyRegion().source) && target.means(wanted.target));
  }

  @Override
  public String toString() {
    return source + "→" + target;
  }
}
