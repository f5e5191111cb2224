package tolmach.message.xliff;

import tolmach.language.LanguageTag;

/** Language attributes as tools write them. */
final class Languages {

  private Languages() {}

  /** The language of an attribute, {@code und} if it names none: {@code en_US} is en-US. */
  static LanguageTag of(String value) {
    try {
      return LanguageTag.of(value.strip().replace('_', '-'));
    } catch (IllegalArgumentException e) {
      return LanguageTag.UNDETERMINED;
    }
  }

  /** True if the attribute may stay as it is written. */
  static boolean says(String value, LanguageTag language) {
    return of(value).means(language);
  }
}
