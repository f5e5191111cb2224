package tolmach.glossary;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What characters are to a word. */
final class Signs {

  /** Scripts that leave no spaces, or write endings onto a word as Korean does. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Signs() {}

  /** True for a letter that is a word by itself. */
  static boolean wide(int c) {
    return c >= 0x0E00 && Character.isLetter(c) && WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  /** True for what may stand within a word: letters, digits, and what joins them. */
  static boolean narrow(int c) {
    return (Character.isLetterOrDigit(c) && !wide(c)) || joins(c);
  }

  /** True for what belongs to the letter before: marks, soft hyphens, what has no width. */
  static boolean joins(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    };
  }

  static boolean apostrophe(int c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
  }
}
