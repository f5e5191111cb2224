package tolmach.article;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The invisible controls of UAX #9 in a text: embeddings, overrides and isolates. One that is not
 * closed would turn round what stands after its sentence.
 */
final class BidiControls {

  private static final char POP = '\u202C';
  private static final char POP_ISOLATE = '\u2069';

  private BidiControls() {}

  /** The text with every control closed and none that closes nothing. */
  static String balanced(String text) {
    if (text.chars().noneMatch(c -> isOpener((char) c) || c == POP || c == POP_ISOLATE)) {
      return text;
    }
    var balanced = new StringBuilder(text.length());
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closer = c == POP || c == POP_ISOLATE;
      if (isOpener(c)) {
        open.push(closing(c));
      }
      if (!closer || open.contains(c)) {
        while (closer && open.peek() != c) {
          balanced.append(open.pop().charValue());
        }
        if (closer) {
          open.pop();
        }
        balanced.append(c);
      }
    }
    while (!open.isEmpty()) {
      balanced.append(open.pop().charValue());
    }
    return balanced.toString();
  }

  private static boolean isOpener(char c) {
    return c >= '\u202A' && c <= '\u202E' && c != POP || c >= '\u2066' && c < POP_ISOLATE;
  }

  private static char closing(char opener) {
    return opener >= '\u2066' ? POP_ISOLATE : POP;
  }
}
