package tolmach.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A BCP 47 language tag in canonical case, as it stands in records, headers and topic names: {@code
 * en}, {@code ru}, {@code zh-Hant-TW}; {@code und} where no language is known. Old and second names
 * of a language become the one that CLDR prefers: {@code he} for {@code iw}, {@code id} for {@code
 * in}, {@code no} for {@code nb}, {@code sr-Latn} for {@code sh}.
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
      value = CanonicalTags.of(value);
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

  /**
   * Language and script, the script only where it is not the one that CLDR expects: {@code sr} of
   * {@code sr-Cyrl-RS}, {@code sr-Latn} of {@code sr-Latn-RS} and {@code sr-ME}, {@code zh-Hant} of
   * {@code zh-TW}, {@code en} of {@code en-GB}. What two texts must share to be of one language.
   */
  public LanguageTag written() {
    return value.indexOf('-') < 0 || isPseudo() ? this : LikelySubtags.written(this);
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
   * True if both name one language in one script, whatever their regions: {@code en} and {@code
   * en-GB}, {@code zh-TW} and {@code zh-Hant}, but not {@code sr} and {@code sr-Latn}. Never for
   * {@code und}; a pseudo-locale is a language of its own.
   */
  public boolean sameLanguageAs(LanguageTag other) {
    if (isPseudo() || other.isPseudo()) {
      return equals(other);
    }
    return isKnown() && written().equals(other.written());
  }

  /**
   * True if CLDR takes both for the same once it has filled in what they leave out: {@code ru} and
   * {@code ru-RU}, {@code zh-TW} and {@code zh-Hant}, but not {@code pt} and {@code pt-PT}.
   */
  public boolean means(LanguageTag other) {
    return equals(other)
        || (isKnown() && !isPseudo() && !other.isPseudo() && meant().equals(other.meant()));
  }

  /**
   * One tag for all that mean the same: {@code ru-Cyrl-RU} of {@code ru} and {@code ru-RU}. A
   * pseudo-locale and {@code und} stay what they are.
   */
  public LanguageTag meant() {
    return isKnown() && !isPseudo() ? LikelySubtags.meant(this) : this;
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
