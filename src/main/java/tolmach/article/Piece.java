package tolmach.article;

import java.util.Map;
import tolmach.segment.InlineCode;

/**
 * A run of text, or a code inside a text.
 *
 * @param kind null for text
 * @param text the text, or what stands in the source for the code
 * @param attributes of the code, those with text to be translated
 */
record Piece(InlineCode.Kind kind, String text, Map<String, String> attributes) {

  static Piece text(String text) {
    return new Piece(null, text, Map.of());
  }

  static Piece open(String code, Map<String, String> attributes) {
    return new Piece(InlineCode.Kind.OPEN, code, attributes);
  }

  static Piece close(String code) {
    return new Piece(InlineCode.Kind.CLOSE, code, Map.of());
  }

  static Piece standalone(String code, Map<String, String> attributes) {
    return new Piece(InlineCode.Kind.STANDALONE, code, attributes);
  }

  boolean isText() {
    return kind == null;
  }
}
