package tolmach.app.bench.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How BLEU cuts a text into words; the rules and names are sacrebleu's. */
public enum Tokenization {
  /**
   * The rules of mteval-v13a, those of WMT: entities are read, ASCII punctuation stands alone, full
   * stop and comma unless they stand between digits, a dash only after a digit.
   */
  V13A("13a") {
    @Override
    List<String> words(String text) {
      String read = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
      read = read.replace("&quot;", "\"").replace("&amp;", "&");
      read = read.replace("&lt;", "<").replace("&gt;", ">");
      return western(" " + read + " ");
    }
  },

  /**
   * The rules of mteval-v14: any punctuation of Unicode stands alone unless it stands between
   * digits, symbols always. A full stop after a digit at the end stays with it.
   */
  INTL("intl") {
    @Override
    List<String> words(String text) {
      return Whitespace.words(
          new Separation(text)
              .after(c -> !isNumber(c), Tokenization::isPunctuation)
              .before(Tokenization::isPunctuation, c -> !isNumber(c))
              .alone(Tokenization::isSymbol)
              .toString());
    }
  },

  /**
   * Chinese characters alone, the rest as in {@link #V13A}, but without its entities and edges.
   * sacrebleu's bounds of two supplementary blocks are read as U+2001 to U+2A6D and U+2F81 to
   * U+2FA1, so dashes, quotation marks and arrows stand alone too, and rare ideographs do not.
   */
  ZH("zh") {
    @Override
    List<String> words(String text) {
      return western(
          new Separation(Whitespace.strip(text)).alone(Tokenization::isChinese).toString());
    }
  },

  /** Each character is a word. */
  CHAR("char") {
    @Override
    List<String> words(String text) {
      var words = new ArrayList<String>();
      text.codePoints()
          .filter(c -> !Whitespace.is(c))
          .forEach(c -> words.add(Character.toString(c)));
      return words;
    }
  },

  /** Words are what spaces part: for text that is cut already. */
  NONE("none") {
    @Override
    List<String> words(String text) {
      return Whitespace.words(text);
    }
  };

  private static final int[][] CHINESE = {
    {0x2001, 0x2A6D}, {0x2E80, 0x2FDF}, {0x2FF0, 0x303F}, {0x3100, 0x312F}, {0x31A0, 0x31BF},
    {0x31C0, 0x31EF}, {0x3200, 0x33FF}, {0x3400, 0x4DB5}, {0x4E00, 0x9FBB}, {0xF900, 0xFA2D},
    {0xFA30, 0xFA6A}, {0xFA70, 0xFAD9}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}
  };

  private static final int PUNCTUATION =
      1 << ECharacterCategory.CONNECTOR_PUNCTUATION
          | 1 << ECharacterCategory.DASH_PUNCTUATION
          | 1 << ECharacterCategory.START_PUNCTUATION
          | 1 << ECharacterCategory.END_PUNCTUATION
          | 1 << ECharacterCategory.INITIAL_PUNCTUATION
          | 1 << ECharacterCategory.FINAL_PUNCTUATION
          | 1 << ECharacterCategory.OTHER_PUNCTUATION;
  private static final int SYMBOL =
      1 << ECharacterCategory.MATH_SYMBOL
          | 1 << ECharacterCategory.CURRENCY_SYMBOL
          | 1 << ECharacterCategory.MODIFIER_SYMBOL
          | 1 << ECharacterCategory.OTHER_SYMBOL;
  private static final int NUMBER =
      1 << ECharacterCategory.DECIMAL_DIGIT_NUMBER
          | 1 << ECharacterCategory.LETTER_NUMBER
          | 1 << ECharacterCategory.OTHER_NUMBER;

  private final String word;

  Tokenization(String word) {
    this.word = word;
  }

  /** The words of a text that has no white space at its end. */
  abstract List<String> words(String text);

  /**
   * @param word as it stands in signatures: {@code 13a}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Tokenization ofWord(String word) {
    return Arrays.stream(values())
        .filter(tokenization -> tokenization.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no tokenization \""
                        + word
                        + "\"; choose from "
                        + Arrays.toString(values())));
  }

  /** As it stands in signatures: {@code 13a}. */
  @Override
  public String toString() {
    return word;
  }

  private static List<String> western(String text) {
    return Whitespace.words(
        new Separation(text)
            .alone(Tokenization::isAsciiPunctuation)
            .after(c -> !isDigit(c), Tokenization::isPoint)
            .before(Tokenization::isPoint, c -> !isDigit(c))
            .after(Tokenization::isDigit, c -> c == '-')
            .toString());
  }

  /** Neither apostrophe nor comma, dash and full stop, which have rules of their own or none. */
  private static boolean isAsciiPunctuation(int c) {
    return c >= ' ' && c <= '&'
        || c >= '(' && c <= '+'
        || c == '/'
        || c >= ':' && c <= '@'
        || c >= '[' && c <= '`'
        || c >= '{' && c <= '~';
  }

  private static boolean isPoint(int c) {
    return c == '.' || c == ',';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPunctuation(int c) {
    return isOf(PUNCTUATION, c);
  }

  private static boolean isSymbol(int c) {
    return isOf(SYMBOL, c);
  }

  private static boolean isNumber(int c) {
    return isOf(NUMBER, c);
  }

  /** By ICU, whose Unicode is newer than that of Java 17. */
  private static boolean isOf(int categories, int c) {
    return (1 << UCharacter.getType(c) & categories) != 0;
  }

  private static boolean isChinese(int c) {
    return Arrays.stream(CHINESE).anyMatch(range -> c >= range[0] && c <= range[1]);
  }
}
