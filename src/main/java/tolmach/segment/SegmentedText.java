package tolmach.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text and what stands between them.
 *
 * @param gaps the white space before the first sentence, between each two, and after the last: one
 *     more than there are sentences, any of them may be {@code ""}
 */
public record SegmentedText(List<String> sentences, List<String> gaps) {

  /**
   * @throws IllegalArgumentException if there is not one gap more than there are sentences
   */
  public SegmentedText {
    sentences = List.copyOf(sentences);
    gaps = List.copyOf(gaps);
    if (gaps.size() != sentences.size() + 1) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences have " + gaps.size() + " gaps round them");
    }
  }

  /**
   * @throws IllegalArgumentException if the sentences are not those of the text, in their order
   */
  static SegmentedText of(String text, List<String> sentences) {
    var gaps = new ArrayList<String>();
    int from = 0;
    for (String sentence : sentences) {
      int start = text.indexOf(sentence, from);
      if (start < 0) {
        throw new IllegalArgumentException("a sentence is not of the text, or out of order");
      }
      gaps.add(text.substring(from, start));
      from = start + sentence.length();
    }
    gaps.add(text.substring(from));
    return new SegmentedText(sentences, gaps);
  }

  /** The text, exactly as it was. */
  public String text() {
    var text = new StringBuilder(gaps.get(0));
    for (int i = 0; i < sentences.size(); i++) {
      text.append(sentences.get(i)).append(gaps.get(i + 1));
    }
    return text.toString();
  }
}
