package tolmach.article;

import java.util.List;
import tolmach.segment.InlineCode;

/**
 * A sentence in the target language.
 *
 * @param id of the source segment
 * @param text the translation with the markers of the inline codes
 * @param codes of the source segment
 */
public record LocalizedSegment(String id, String text, List<InlineCode> codes) {

  public LocalizedSegment {
    codes = List.copyOf(codes);
  }

  /** True if a line ends with the sentence. */
  boolean endsInBreak() {
    return codes.stream()
        .anyMatch(code -> code.data().equals(PieceBuffer.BREAK) && text.endsWith(code.marker()));
  }
}
