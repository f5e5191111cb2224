package tolmach.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tolmach.segment.CodedText;

/**
 * A block as a format gave it, before languages and sentences.
 *
 * @param href where a link leads, else null
 * @param verbatim true if it is to be left as it is
 * @param place of a text that stands outside the body, {@code associations/0/headlines/0}; else
 *     null
 */
record RawBlock(Role role, List<Piece> pieces, String href, boolean verbatim, String place) {

  RawBlock(Role role, List<Piece> pieces, String href, boolean verbatim) {
    this(role, pieces, href, verbatim, null);
  }

  RawBlock {
    pieces = List.copyOf(pieces);
  }

  static RawBlock plain(Role role, String text) {
    return new RawBlock(role, List.of(Piece.text(text)), null, false);
  }

  RawBlock as(Role other) {
    return new RawBlock(other, pieces, href, verbatim, place);
  }

  RawBlock at(String newPlace) {
    return new RawBlock(role, pieces, href, verbatim, newPlace);
  }

  /**
   * The text with a marker for each code.
   *
   * @param flow gives the id of the segment that a text in an attribute becomes
   */
  CodedText coded(UnaryOperator<String> flow) {
    var coded = CodedText.builder();
    for (Piece piece : pieces) {
      if (piece.isText()) {
        coded.text(piece.text());
        continue;
      }
      switch (piece.kind()) {
        case OPEN -> coded.open(piece.text(), flows(piece, flow));
        case CLOSE -> coded.close(piece.text());
        case STANDALONE -> coded.standalone(piece.text(), flows(piece, flow));
      }
    }
    return coded.build();
  }

  private static Map<String, String> flows(Piece piece, UnaryOperator<String> flow) {
    var flows = new LinkedHashMap<String, String>();
    piece.attributes().forEach((name, text) -> flows.put(name, flow.apply(text)));
    return flows;
  }

  /** The text without codes. */
  String text() {
    return pieces.stream().filter(Piece::isText).map(Piece::text).collect(Collectors.joining());
  }
}
