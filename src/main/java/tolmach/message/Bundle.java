package tolmach.message;

import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;

/** A file of UI strings, read. */
public interface Bundle {

  /** All of them, in the order of the file. */
  List<Message> messages();

  /** The language the file says its source is in, {@code und} if it says nothing of it. */
  default LanguageTag language() {
    return LanguageTag.UNDETERMINED;
  }

  /** The language of {@link Message#given()}, {@code und} if the format has one language a file. */
  default LanguageTag givenLanguage() {
    return LanguageTag.UNDETERMINED;
  }

  /**
   * True if source and translation stand beside each other in the file, so that a translation is
   * written even where it says what the source says.
   */
  default boolean isBilingual() {
    return givenLanguage().isKnown();
  }

  /**
   * The file in another language: with these texts in the place of the source's (formats of one
   * language), or beside it (gettext, XLIFF, string catalogs), and with the file's own words about
   * its language and its plural forms put right. Every other character stays as it is: order,
   * comments, white space, quoting, escapes, line ends. A message without a text here stays as it
   * stands.
   *
   * @param texts by key; each with the selectors of its source and all cases that the target needs
   * @throws IllegalArgumentException if there is a text for a key that the bundle does not have, or
   *     one with a case that the format cannot write
   */
  String localized(Map<String, MessageText> texts, LanguageTag target);
}
