package tolmach.memory.words;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text of any language into words, numbers and codes. Punctuation is left out. Scripts that
 * write no spaces, and Korean, are cut into pairs of neighbouring characters. {@code 1,500}, {@code
 * 1 500}, {@code 10:30} and {@code 2026.03.01} are one number each; a sign, a currency and a unit
 * are none of it.
 */
public final class Tokens {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private static final char OPENING = '⟦';
  private static final char CLOSING = '⟧';

  /** No script that writes without spaces lies before Thai. */
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int pairs;

  private Tokens(String text) {
    this.text = text;
    cut();
  }

  /** The text, cut. */
  public static Tokens of(String text) {
    return new Tokens(text);
  }

  /** In the order of the text. */
  public List<Token> list() {
    return tokens;
  }

  /** How many pairs of inline codes the text has; no tokens stand for them. */
  public int pairsOfCodes() {
    return pairs;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == OPENING) {
        at = code(at);
      } else if (Character.isDigit(c)) {
        at = number(at);
      } else if (isWithoutSpaces(c)) {
        at = run(at);
      } else if (Character.isLetter(c)) {
        at = word(at);
      } else {
        at += Character.charCount(c);
      }
    }
  }

  private int code(int start) {
    int end = text.indexOf(CLOSING, start);
    if (end < 0) {
      return start + 1;
    }
    String marker = text.substring(start, end + 1);
    if (text.charAt(start + 1) == '/') {
      pairs++;
    } else if (!text.contains(OPENING + "/" + marker.substring(1))) {
      tokens.add(new Token(Token.Kind.CODE, "⟦⟧", start, end + 1));
    }
    return end + 1;
  }

  private int number(int start) {
    int end = NumberEnd.of(text, start);
    String digits = text.substring(start, end);
    tokens.add(new Token(Token.Kind.NUMBER, digits, start, end));
    return end;
  }

  private int word(int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isOfWord(c) && !isWithoutSpaces(c)) {
        end += Character.charCount(c);
      } else if (isApostrophe(c)
          && end + 1 < text.length()
          && Character.isLetter(text.codePointAt(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    tokens.add(new Token(Token.Kind.WORD, fold(text.substring(start, end)), start, end));
    return end;
  }

  private int run(int start) {
    int end = start;
    int previous = start;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      while (next < text.length() && isMark(text.codePointAt(next))) {
        next += Character.charCount(text.codePointAt(next));
      }
      boolean last = next == text.length() || !isWithoutSpaces(text.codePointAt(next));
      if (end > start || last) {
        tokens.add(
            new Token(Token.Kind.WORD, fold(text.substring(previous, next)), previous, next));
      }
      previous = end;
      end = next;
      if (last) {
        break;
      }
    }
    return end;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isWithoutSpaces(int c) {
    if (c < FIRST_WITHOUT_SPACES || !Character.isLetter(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> c == 'ー';
    };
  }

  private static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '’' || c == 'ʼ') {
        return FOLD.normalize(word.replace('’', '\'').replace('ʼ', '\''));
      }
      if (c > 0x7F && (c < 'А' || c > 'я')) {
        return FOLD.normalize(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }
}
