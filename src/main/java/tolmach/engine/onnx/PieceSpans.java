package tolmach.engine.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where pieces stand in a text: exactly in the text that they spell, and as near as can be told in
 * the one that they were cut from, whose spaces and characters the model's own rules may have
 * changed.
 */
final class PieceSpans {

  private static final char SPACE = '▁';

  /** How far ahead a character is looked for that is not where it was expected. */
  private static final int REACH = 8;

  /** A stretch of a text, {@code end} exclusive; the space before a word is not part of it. */
  record Span(int start, int end) {}

  /** The text that pieces spell, with the span of each. */
  record Spelling(String text, List<Span> spans) {}

  private PieceSpans() {}

  /** Bytes that make up one character have the same span. */
  static Spelling spelling(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      int next = i + 1;
      String spelled = pieces.get(i).replace(SPACE, ' ');
      if (isByte(pieces.get(i))) {
        next = bytesFrom(pieces, i);
        spelled = SentencePiece.decode(pieces.subList(i, next));
      }
      int start = text.length() + leading(spelled);
      text.append(spelled);
      for (; i < next; i++) {
        spans.add(new Span(start, text.length()));
      }
    }
    return new Spelling(text.toString(), spans);
  }

  private static int leading(String spelled) {
    int from = 0;
    while (from < spelled.length() && spelled.charAt(from) == ' ') {
      from++;
    }
    return from;
  }

  private static boolean isByte(String piece) {
    return piece.length() == "<0x00>".length() && piece.startsWith("<0x") && piece.endsWith(">");
  }

  private static int bytesFrom(List<String> pieces, int from) {
    int to = from;
    while (to < pieces.size() && isByte(pieces.get(to))) {
      to++;
    }
    return to;
  }

  /** Where in {@code text} each of the pieces is that it was cut into. */
  static List<Span> in(String text, List<String> pieces) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    int i = 0;
    while (i < pieces.size()) {
      int next = isByte(pieces.get(i)) ? bytesFrom(pieces, i) : i + 1;
      String spelled =
          next > i + 1 || isByte(pieces.get(i))
              ? new String(bytes(pieces.subList(i, next)), StandardCharsets.UTF_8)
              : pieces.get(i).replace(SPACE, ' ').strip();
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = at;
      at = behind(text, at, spelled);
      for (; i < next; i++) {
        spans.add(new Span(start, Math.max(at, Math.min(start + 1, text.length()))));
      }
    }
    return spans;
  }

  private static byte[] bytes(List<String> pieces) {
    byte[] bytes = new byte[pieces.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(pieces.get(i).substring(3, 5), 16);
    }
    return bytes;
  }

  private static int behind(String text, int from, String spelled) {
    int at = from;
    for (int i = 0; i < spelled.length(); i++) {
      int found = text.indexOf(spelled.charAt(i), at);
      if (found >= 0 && found <= at + REACH) {
        at = found + 1;
      }
    }
    return at;
  }
}
