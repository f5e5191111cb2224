package tolmach.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** A text with markers, taken apart for formats that write inline codes as elements. */
public final class MarkedText {

  /** What a piece is. */
  public enum Kind {
    TEXT,
    /** A marker that opens a pair which closes later in this text. */
    OPEN,
    /** The other half of such a pair. */
    CLOSE,
    /** Any other marker without a slash: a placeholder, or a half whose other half is elsewhere. */
    ALONE,
    /** A closing marker whose opening one is not in this text. */
    LONE_CLOSE
  }

  /**
   * A run of text, or one marker.
   *
   * @param value the text, or the marker's number as it is written
   * @param partner where in the list the other half of a pair stands, -1 for all others
   */
  public record Piece(Kind kind, String value, int partner) {

    private Piece partnered(Kind newKind, int with) {
      return new Piece(newKind, value, with);
    }
  }

  private MarkedText() {}

  /** The pieces in order; joined again they are the text. */
  public static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    Map<String, Deque<Integer>> open = new HashMap<>();
    Matcher matcher = Markers.MARKER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        pieces.add(new Piece(Kind.TEXT, text.substring(from, matcher.start()), -1));
      }
      from = matcher.end();
      String number = matcher.group(2);
      if (matcher.group(1).isEmpty()) {
        open.computeIfAbsent(number, any -> new ArrayDeque<>()).push(pieces.size());
        pieces.add(new Piece(Kind.ALONE, number, -1));
      } else {
        close(pieces, open.getOrDefault(number, new ArrayDeque<>()), number);
      }
    }
    if (from < text.length()) {
      pieces.add(new Piece(Kind.TEXT, text.substring(from), -1));
    }
    return pieces;
  }

  private static void close(List<Piece> pieces, Deque<Integer> open, String number) {
    if (open.isEmpty()) {
      pieces.add(new Piece(Kind.LONE_CLOSE, number, -1));
      return;
    }
    int opening = open.pop();
    pieces.set(opening, pieces.get(opening).partnered(Kind.OPEN, pieces.size()));
    pieces.add(new Piece(Kind.CLOSE, number, opening));
  }

  /** The marker of that number: {@code ⟦1⟧}. */
  public static String opening(String number) {
    return "⟦" + number + "⟧";
  }

  /** The closing marker of that number: {@code ⟦/1⟧}. */
  public static String closing(String number) {
    return "⟦/" + number + "⟧";
  }

  /** The text without any marker. */
  public static String plain(String text) {
    return Markers.without(text);
  }

  /** Its markers, in order. */
  public static List<String> markers(String text) {
    return Markers.MARKER.matcher(text).results().map(found -> found.group()).toList();
  }
}
