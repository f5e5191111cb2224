package tolmach.article;

import tolmach.segment.InlineCode;

/**
 * A run of text, or a code inside a text.
 *
 * @param kind null for text
 * @param text the text, or what stands in the source for the code
 */
record Piece(InlineCode.Kind kind, String text) {

  static Piece text(String text) {
    return new Piece(null, text);
  }

  static Piece open(String code) {
    return new Piece(InlineCode.Kind.OPEN, code);
  }

  static Piece close(String code) {
    return new Piece(InlineCode.Kind.CLOSE, code);
  }

  static Piece standalone(String code) {
    return new Piece(InlineCode.Kind.STANDALONE, code);
  }

  boolean isText() {
    return kind == null;
  }
}
