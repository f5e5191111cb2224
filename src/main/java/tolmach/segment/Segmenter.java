package tolmach.segment;

import java.util.List;
import tolmach.language.LanguageTag;

/** Cuts a text into sentences; safe for use by several threads. */
public interface Segmenter {

  /**
   * The sentences of {@code text}, in order, without the white space between them; markers of
   * inline codes stay with the sentence they touch. Text without a sentence gives an empty list.
   */
  List<String> sentences(LanguageTag language, String text);

  /** The sentences with the white space between them, from which the text can be put together. */
  default SegmentedText segmented(LanguageTag language, String text) {
    return SegmentedText.of(text, sentences(language, text));
  }
}
