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
   * serves this one as well. A pseudo-locale stays what it is.
   */
  public LanguagePair fromAnyRegion() {
    return source.isPseudo() ? this : new LanguagePair(source.language(), target);
  }

  /** True if an engine of this pair can do the other: {@code en→ru} does {@code en-GB→ru}. */
  public boolean serves(LanguagePair wanted) {
    return equals(wanted) || equals(wanted.fromAnyRegion());
  }

  @Override
  public String toString() {
    return source + "→" + target;
  }
}
