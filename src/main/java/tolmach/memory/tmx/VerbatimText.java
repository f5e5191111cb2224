package tolmach.memory.tmx;

import java.util.HashMap;
import java.util.List;
import tolmach.segment.MarkedText;

/**
 * A segment of our own file as the text that was written: each code has its number in {@code x}.
 */
final class VerbatimText {

  private VerbatimText() {}

  static String of(List<SegPiece> pieces) throws BadUnitException {
    var text = new StringBuilder();
    var open = new HashMap<String, String>();
    for (SegPiece piece : pieces) {
      switch (piece.kind()) {
        case TEXT -> text.append(piece.text());
        case OPEN -> {
          open.put(piece.i(), number(piece));
          text.append(MarkedText.opening(piece.x()));
        }
        case CLOSE -> {
          String number = open.remove(piece.i());
          if (number == null) {
            throw new BadUnitException("an <ept i=\"" + piece.i() + "\"> has no <bpt> before it");
          }
          text.append(MarkedText.closing(number));
        }
        case ALONE, LONE_OPEN -> text.append(MarkedText.opening(number(piece)));
        case LONE_CLOSE -> text.append(MarkedText.closing(number(piece)));
      }
    }
    if (!open.isEmpty()) {
      throw new BadUnitException(
          "a <bpt i=\"" + open.keySet().iterator().next() + "\"> has no <ept> after it");
    }
    return text.toString();
  }

  private static String number(SegPiece piece) throws BadUnitException {
    if (!piece.x().matches("[0-9]{1,9}")) {
      throw new BadUnitException("an inline code has no number in its attribute x");
    }
    return piece.x();
  }
}
