package tolmach.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A BCP 47 language tag in canonical case, as it stands in records, headers and topic names: {@code
 * en}, {@code ru}, {@code zh-Hant-TW}; {@code und} where no language is known.
 *
 * <p>Not a {@link Locale}: {@code Locale.forLanguageTag("en_GB")} answers with an empty locale and
 * says nothing, and a language lost in silence is an article on the wrong site.
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

  /** No language is known. */
  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  /**
   * @throws IllegalArgumentException if {@code value} is no well-formed BCP 47 tag
   */
  public LanguageTag {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          "a language tag is missing; write it like en, ru or en-GB");
    }
    try {
      value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is no BCP 47 language tag; write it like en, ru or en-GB", e);
    }
  }

  public static LanguageTag of(String value) {
    return new LanguageTag(value);
  }

  /** The tag's first subtag alone: {@code en} of {@code en-GB}. */
  public LanguageTag language() {
    int dash = value.indexOf('-');
    return dash < 0 ? this : new LanguageTag(value.substring(0, dash));
  }

  /** True unless this is {@code und}. */
  public boolean isKnown() {
    return !value.equals("und");
  }

  /**
   * True for CLDR's pseudo-locales, {@code en-XA} and {@code ar-XB}: made to test, read by no one.
   */
  public boolean isPseudo() {
    return value.endsWith("-XA") || value.endsWith("-XB");
  }

  /**
   * True if both name one language, whatever their regions: {@code en} and {@code en-GB}. Never for
   * {@code und}; a pseudo-locale is a language of its own.
   */
  public boolean sameLanguageAs(LanguageTag other) {
    if (isPseudo() || other.isPseudo()) {
      return equals(other);
    }
    return isKnown() && language().equals(other.language());
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
