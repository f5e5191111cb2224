package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * What parts words where sacrebleu parts them: the white space of Python's {@code str.split}, which
 * is Unicode's property White_Space and the four separators U+001C to U+001F. Java's own notions
 * leave out the no-break space.
 */
final class Whitespace {

  private Whitespace() {}

  static boolean is(int codePoint) {
    return codePoint >= 0x09 && codePoint <= 0x0D
        || codePoint >= 0x1C && codePoint <= 0x20
        || codePoint == 0x85
        || codePoint == 0xA0
        || codePoint == 0x1680
        || codePoint >= 0x2000 && codePoint <= 0x200A
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint == 0x202F
        || codePoint == 0x205F
        || codePoint == 0x3000;
  }

  /** The words of a text, none of them empty. */
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      // all white space lies in the basic plane
      if (i == text.length() || is(text.charAt(i))) {
        if (i > begin) {
          words.add(text.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  /** The text without white space at its end. */
  static String stripEnd(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The text without white space at either end. */
  static String strip(String text) {
    String ended = stripEnd(text);
    int begin = 0;
    while (begin < ended.length() && is(ended.charAt(begin))) {
      begin++;
    }
    return ended.substring(begin);
  }
}
