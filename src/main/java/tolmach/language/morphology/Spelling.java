package tolmach.language.morphology;

import java.text.Normalizer;

/** How a word is written when only its letters count. */
final class Spelling {

  private Spelling() {}

  static String clean(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain = c < 0x80 || (c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё';
    }
    return plain ? word : rewritten(word);
  }

  private static String rewritten(String word) {
    var letters = new StringBuilder(word.length());
    for (char c : Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray()) {
      switch (c) {
        // stress, soft hyphen, and what has no width
        case '\u0301', '\u0300', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
        case '’', '‘', 'ʼ', '′', '＇', '`' -> letters.append('\'');
        default -> letters.append(c);
      }
    }
    return letters.toString();
  }

  /** True if there are capital letters, all of one word, and no small ones. */
  static boolean allCapitals(String word) {
    return word.codePoints().anyMatch(Character::isUpperCase)
        && word.codePoints().noneMatch(Character::isLowerCase);
  }

  static boolean capitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
