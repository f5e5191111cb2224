package tolmach.language;

import java.util.List;

/** Finds the language a text is written in; safe for use by several threads. */
public interface LanguageDetector {

  /** The language of one text; abstains on text too short or too mixed to tell. */
  Detection detect(String text);

  /** The language of a whole document by a vote of its parts, weighted by their length. */
  Detection detectDocument(List<String> parts);

  /**
   * The language of a part within a document of a known language: the part's own where it is sure,
   * the document's where it abstains and the script allows it, {@code und} otherwise.
   */
  LanguageTag detectWithin(LanguageTag document, String part);
}
