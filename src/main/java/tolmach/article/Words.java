package tolmach.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.regex.Pattern;
import tolmach.segment.TextHash;

/** Small questions about a line of text, answered alike for every script. */
final class Words {

  /** Soft hyphens, zero-width spaces and controls: they print nothing and break every look-up. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B\\uFEFF\\p{Cntrl}&&[^\\t\\n\\r\\f\\u0085]]");

  private static final String SENTENCE_ENDS = ".!?…。！？।؟۔";
  private static final String CLOSERS = "'\"”’»›」』)]）";

  private Words() {}

  /** NFC, every run of white space (no-break spaces too) one space, nothing invisible. */
  static String clean(String text) {
    return isClean(text) ? text : TextHash.normalised(INVISIBLE.matcher(text).replaceAll(""));
  }

  /** A quick yes for most Latin and Cyrillic text, which is asked about again and again. */
  private static boolean isClean(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7F || c > 0xAD && c < 0x300 || c >= 0x400 && c < 0x483;
      if (!plain && (c != ' ' || afterSpace)) {
        return false;
      }
      afterSpace = c == ' ';
    }
    return text.isEmpty() || !afterSpace;
  }

  /**
   * How many words the text has. Scripts without spaces between words count two characters as one.
   */
  static int count(String text) {
    int words = 0;
    int ideographs = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (isWrittenTogether(point)) {
        ideographs++;
        within = false;
      } else if (Character.isLetterOrDigit(point)) {
        words += within ? 0 : 1;
        within = true;
      } else if (Character.isWhitespace(point)) {
        within = false;
      }
      i += Character.charCount(point);
    }
    return words + (ideographs + 1) / 2;
  }

  private static boolean isWrittenTogether(int point) {
    return switch (UScript.getScript(point)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER ->
          UCharacter.isLetter(point);
      default -> false;
    };
  }

  /** True if the text ends as a sentence does, quotation marks and brackets aside. */
  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** True if there is any letter. */
  static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** The text stripped, null where nothing is left of it. */
  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
