package tolmach.check;

import java.util.regex.Pattern;

/** Texts that look the same in every language: acronyms, brands, handles and addresses. */
final class ProperWords {

  private static final Pattern ADDRESS = Pattern.compile("[@#].*|.*[/@].*|.*\\p{L}\\.\\p{L}.*");
  private static final Pattern CAPITALS_INSIDE =
      Pattern.compile(".*\\p{Lu}.*\\p{Lu}.*|\\P{Lu}+\\p{Lu}.*");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?=.*[/|©])[\\p{Lu}©\\d][^\\s]*(?:\\s+(?:[/|©–—-]|[\\p{Lu}©\\d][^\\s]*)){1,7}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private ProperWords() {}

  /** True for a credit line of names and signs alone: {@code Imagine China / Reuters}. */
  static boolean credit(String text) {
    return CREDIT.matcher(text.strip()).matches();
  }

  /** True for {@code BBC}, {@code iPhone 15}, {@code @deska}; at most three words. */
  static boolean only(String text) {
    String[] words = SPACE.split(text.strip());
    if (words.length > 3) {
      return false;
    }
    for (String word : words) {
      boolean proper =
          Scripts.letters(word) == 0
              || ADDRESS.matcher(word).matches()
              || CAPITALS_INSIDE.matcher(word).matches();
      if (!proper) {
        return false;
      }
    }
    return true;
  }
}
