package tolmach.memory.tmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tolmach.segment.MarkedText;

/**
 * A segment of others with the markers that {@code tolmach.segment} would have given it: codes
 * numbered from 1 in the order of the source. A code of the target takes the number of the source's
 * code with the same {@code x}, else of the same {@code i}, else of the next one of its kind. A
 * bracket {@code ⟦} or {@code ⟧} in the text is a code, as it would pass for a marker.
 */
final class NumberedText {

  /** A code of the source. */
  private record Code(SegPiece.Kind kind, String bracket, String i, String x, String number) {}

  private final List<Code> codes = new ArrayList<>();
  private final String text;

  private NumberedText(List<SegPiece> source) throws BadUnitException {
    text = write(source, this::numbered);
  }

  /** Says which number a code gets. */
  private interface Numbering {
    String of(SegPiece piece, String bracket) throws BadUnitException;
  }

  static NumberedText ofSource(List<SegPiece> pieces) throws BadUnitException {
    return new NumberedText(pieces);
  }

  String text() {
    return text;
  }

  /** A target of this source. */
  String target(List<SegPiece> pieces) throws BadUnitException {
    var left = new ArrayList<>(codes);
    String target = write(pieces, (piece, bracket) -> matched(piece, bracket, left));
    if (!left.isEmpty()) {
      throw new BadUnitException(
          left.size() + " of the source's inline codes are missing in the target");
    }
    return target;
  }

  private String numbered(SegPiece piece, String bracket) {
    String number = String.valueOf(codes.size() + 1);
    codes.add(new Code(piece.kind(), bracket, piece.i(), piece.x(), number));
    return number;
  }

  private static String matched(SegPiece piece, String bracket, List<Code> left)
      throws BadUnitException {
    Predicate<Code> alike = code -> code.kind() == piece.kind() && code.bracket().equals(bracket);
    Code code =
        first(left, alike.and(one -> !piece.x().isEmpty() && one.x().equals(piece.x())))
            .or(() -> first(left, alike.and(one -> hasI(piece) && one.i().equals(piece.i()))))
            .or(() -> first(left, alike))
            .orElseThrow(
                () ->
                    new BadUnitException("the target has an inline code that the source has not"));
    left.remove(code);
    return code.number();
  }

  private static boolean hasI(SegPiece piece) {
    return !piece.i().isEmpty();
  }

  private static Optional<Code> first(List<Code> codes, Predicate<Code> fits) {
    return codes.stream().filter(fits).findFirst();
  }

  private static String write(List<SegPiece> pieces, Numbering numbering) throws BadUnitException {
    var text = new StringBuilder();
    Map<String, String> open = new HashMap<>();
    for (SegPiece piece : pieces) {
      switch (piece.kind()) {
        case TEXT -> bracketed(piece, numbering, text);
        case OPEN -> {
          String number = numbering.of(piece, "");
          if (open.put(piece.i(), number) != null) {
            throw new BadUnitException("two <bpt> have the same i=\"" + piece.i() + "\"");
          }
          text.append(MarkedText.opening(number));
        }
        case CLOSE -> {
          String number = open.remove(piece.i());
          if (number == null) {
            throw new BadUnitException("an <ept i=\"" + piece.i() + "\"> has no <bpt> before it");
          }
          text.append(MarkedText.closing(number));
        }
        case ALONE, LONE_OPEN -> text.append(MarkedText.opening(numbering.of(piece, "")));
        case LONE_CLOSE -> text.append(MarkedText.closing(numbering.of(piece, "")));
      }
    }
    if (!open.isEmpty()) {
      throw new BadUnitException(
          "a <bpt i=\"" + open.keySet().iterator().next() + "\"> has no <ept> after it");
    }
    return text.toString().strip();
  }

  private static void bracketed(SegPiece piece, Numbering numbering, StringBuilder text)
      throws BadUnitException {
    for (char c : piece.text().toCharArray()) {
      if (c == '⟦' || c == '⟧') {
        var code = new SegPiece(SegPiece.Kind.ALONE, "", "", "");
        text.append(MarkedText.opening(numbering.of(code, String.valueOf(c))));
      } else {
        text.append(c);
      }
    }
  }
}
