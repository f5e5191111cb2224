package tolmach.message.gettext;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A keyword with the string literals after it, which are one string together.
 *
 * @param start where the keyword begins
 * @param line of the keyword, from 1
 * @param pieces the literals; never empty
 */
record PoString(int start, int line, List<Piece> pieces) {

  /**
   * A literal.
   *
   * @param value with its escapes resolved
   * @param start of its opening quote
   * @param end behind its closing quote
   */
  record Piece(String value, int start, int end) {}

  PoString {
    pieces = List.copyOf(pieces);
  }

  String value() {
    return pieces.stream().map(Piece::value).collect(Collectors.joining());
  }

  /** Where its first literal begins. */
  int from() {
    return pieces.get(0).start();
  }

  /** Behind its last literal. */
  int end() {
    return pieces.get(pieces.size() - 1).end();
  }
}
