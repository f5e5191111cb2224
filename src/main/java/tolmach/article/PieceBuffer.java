package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tolmach.segment.InlineCode;

/** Gathers the pieces of one block and gives them without needless space and empty pairs. */
final class PieceBuffer {

  /** How a line break is kept. */
  static final String BREAK = "<br/>";

  /** A short line has no more pieces. */
  private static final int MAX_LINE = 8;

  private final List<Piece> pieces = new ArrayList<>();
  private int length;
  private int linked;
  private int links;
  private String href;

  void text(String text) {
    pieces.add(Piece.text(text));
    int visible = Words.clean(text).length();
    length += visible;
    linked += links > 0 ? visible : 0;
  }

  /** Adds a code that opens a pair or stands alone. */
  void add(Piece code) {
    pieces.add(code);
  }

  void close(String code) {
    pieces.add(Piece.close(code));
  }

  void standalone(String code) {
    pieces.add(Piece.standalone(code, Map.of()));
  }

  void linkBegins(String address) {
    links++;
    href = href == null && !address.isEmpty() ? address : href;
  }

  void linkEnds() {
    links--;
  }

  /** Of the first link, null if there is none. */
  String href() {
    return href;
  }

  /** The share of the text that lies inside links, from 0.0 to 1.0. */
  double linkShare() {
    return length == 0 ? 0.0 : (double) linked / length;
  }

  boolean endsInBreak() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (!piece.isText() || !piece.text().isBlank()) {
        return piece.kind() == InlineCode.Kind.STANDALONE && piece.text().equals(BREAK);
      }
    }
    return false;
  }

  /** True if what is gathered so far ends as a sentence does. */
  boolean endsSentence() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      String text = pieces.get(i).isText() ? Words.clean(pieces.get(i).text()) : "";
      if (text.length() > 1 || Words.endsSentence(text)) {
        return Words.endsSentence(text);
      }
    }
    return false;
  }

  /** What is gathered so far if that is a short line, else nothing. */
  String line() {
    return pieces.size() > MAX_LINE
        ? ""
        : Words.clean(
            pieces.stream().filter(Piece::isText).map(Piece::text).collect(Collectors.joining()));
  }

  /** Takes the pieces out: white space single, none at the ends, no codes round nothing. */
  List<Piece> take() {
    var taken = withoutEmptyPairs(spaced());
    pieces.clear();
    length = 0;
    linked = 0;
    href = null;
    return taken;
  }

  /** Single spaces across the pieces; breaks at the ends go. */
  private List<Piece> spaced() {
    int first = edge(0, 1);
    int last = edge(pieces.size() - 1, -1);
    var spaced = new ArrayList<Piece>();
    boolean afterSpace = true;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean outside = i < first || i > last;
      if (piece.isText()) {
        String text = single(piece.text(), afterSpace, i >= last);
        if (!text.isEmpty() && !outside) {
          afterSpace = text.endsWith(" ");
          spaced.add(Piece.text(text));
        }
      } else if (!(outside && piece.kind() == InlineCode.Kind.STANDALONE && isBreak(piece))) {
        spaced.add(piece);
        afterSpace = piece.kind() == InlineCode.Kind.STANDALONE ? isBreak(piece) : afterSpace;
      }
    }
    return spaced;
  }

  /** Index of the first piece, in that direction, with something to read. */
  private int edge(int from, int step) {
    int i = from;
    while (i >= 0 && i < pieces.size() && isBlank(pieces.get(i))) {
      i += step;
    }
    return i;
  }

  private static boolean isBlank(Piece piece) {
    return piece.isText()
        ? Words.clean(piece.text()).isEmpty()
        : piece.kind() != InlineCode.Kind.STANDALONE || isBreak(piece);
  }

  private static boolean isBreak(Piece piece) {
    return !piece.isText() && piece.text().equals(BREAK);
  }

  private static String single(String text, boolean afterSpace, boolean last) {
    String clean = Words.clean(text);
    boolean before = !afterSpace && startsWithSpace(text);
    if (clean.isEmpty()) {
      return before && !last ? " " : "";
    }
    boolean after = !last && startsWithSpace(new StringBuilder(text).reverse());
    return (before ? " " : "") + clean + (after ? " " : "");
  }

  private static boolean startsWithSpace(CharSequence text) {
    return text.length() > 0
        && (Character.isWhitespace(text.charAt(0)) || Character.isSpaceChar(text.charAt(0)));
  }

  private static List<Piece> withoutEmptyPairs(List<Piece> pieces) {
    var kept = new ArrayList<Piece>();
    for (Piece piece : pieces) {
      int last = kept.size() - 1;
      if (piece.kind() == InlineCode.Kind.CLOSE
          && last >= 0
          && kept.get(last).kind() == InlineCode.Kind.OPEN) {
        kept.remove(last);
      } else {
        kept.add(piece);
      }
    }
    return kept;
  }
}
