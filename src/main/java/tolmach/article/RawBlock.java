package tolmach.article;

import java.util.List;
import java.util.stream.Collectors;
import tolmach.segment.CodedText;

/**
 * A block as a format gave it, before languages and sentences.
 *
 * @param href where a link leads, else null
 */
record RawBlock(Role role, List<Piece> pieces, String href) {

  RawBlock {
    pieces = List.copyOf(pieces);
  }

  static RawBlock plain(Role role, String text) {
    return new RawBlock(role, List.of(Piece.text(text)), null);
  }

  RawBlock as(Role other) {
    return new RawBlock(other, pieces, href);
  }

  /** The text with a marker for each code. */
  CodedText coded() {
    var coded = CodedText.builder();
    for (Piece piece : pieces) {
      if (piece.isText()) {
        coded.text(piece.text());
        continue;
      }
      switch (piece.kind()) {
        case OPEN -> coded.open(piece.text());
        case CLOSE -> coded.close(piece.text());
        case STANDALONE -> coded.standalone(piece.text());
      }
    }
    return coded.build();
  }

  /** The text without codes. */
  String text() {
    return pieces.stream().filter(Piece::isText).map(Piece::text).collect(Collectors.joining());
  }
}
