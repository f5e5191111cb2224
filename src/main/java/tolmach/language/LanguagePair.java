package tolmach.language;

/** From which language into which: {@code en→ru}. */
public record LanguagePair(LanguageTag source, LanguageTag target) {

  /** Both tags at once, for the many places that name a pair literally. */
  public static LanguagePair of(String source, String target) {
    return new LanguagePair(LanguageTag.of(source), LanguageTag.of(target));
  }

  @Override
  public String toString() {
    return source + "→" + target;
  }
}
