package tolmach.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as words: runs of letters and digits, each other character and, in scripts that set no
 * spaces, each character by itself; a protected part is one word. Immutable.
 */
final class Words {

  record Word(int start, int end) {}

  private final String text;
  private final List<Word> words;

  /**
   * @param whole parts that are one word each, in order
   */
  Words(String text, List<Word> whole) {
    this.text = text;
    this.words = cut(text, whole);
  }

  private static List<Word> cut(String text, List<Word> whole) {
    List<Word> words = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (at < text.length()) {
      while (next < whole.size() && whole.get(next).end() <= at) {
        next++;
      }
      if (next < whole.size() && whole.get(next).start() <= at) {
        words.add(new Word(at, whole.get(next).end()));
        at = whole.get(next).end();
        continue;
      }
      int most = next < whole.size() ? whole.get(next).start() : text.length();
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (!UCharacter.isUWhiteSpace(character)) {
        end = end(text, at, Math.min(end, most), most, character);
        words.add(new Word(at, end));
      }
      at = end;
    }
    return words;
  }

  private static int end(String text, int start, int first, int most, int character) {
    boolean runs = UCharacter.isLetterOrDigit(character) && !standsAlone(character);
    int end = first;
    while (end < most) {
      int next = text.codePointAt(end);
      int size = Character.charCount(next);
      boolean joins =
          isMark(next)
              || runs && UCharacter.isLetterOrDigit(next) && !standsAlone(next)
              || runs && isInner(next) && end + size < most && isLetter(text, end + size);
      if (!joins) {
        break;
      }
      end += size;
    }
    return end;
  }

  /** An apostrophe or a hyphen between letters, a point or a comma between digits. */
  private static boolean isInner(int character) {
    return character == '\'' || character == '’' || character == '-' || character == '\u2011';
  }

  private static boolean isLetter(String text, int at) {
    int next = text.codePointAt(at);
    return UCharacter.isLetterOrDigit(next) && !standsAlone(next);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || character == 0x200D
        || character >= 0xFE00 && character <= 0xFE0F
        || character >= 0x1F3FB && character <= 0x1F3FF;
  }

  /** True in scripts without spaces between words. */
  private static boolean standsAlone(int character) {
    return character > 0x0E00 && UScript.breaksBetweenLetters(UScript.getScript(character));
  }

  int count() {
    return words.size();
  }

  Word get(int index) {
    return words.get(index);
  }

  String spelling(int index) {
    return text.substring(get(index).start(), get(index).end());
  }

  boolean isLetters(int index) {
    return UCharacter.isLetterOrDigit(text.codePointAt(get(index).start()));
  }

  /** The index of the first word that ends behind {@code offset}, {@link #count} if none does. */
  int from(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
