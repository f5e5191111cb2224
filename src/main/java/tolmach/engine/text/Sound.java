package tolmach.engine.text;

import com.ibm.icu.text.Transliterator;

/** Spellings that say the same name in two scripts, made equal: {@code orlova} and «орлова». */
final class Sound {

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private static final int SHORTEST = 4;

  private Sound() {}

  /** A key that is equal for words that sound alike; the word itself if it is short. */
  static String of(String word) {
    if (word.codePointCount(0, word.length()) < SHORTEST
        || !Character.isLetter(word.codePointAt(0))) {
      return word;
    }
    boolean ascii = word.chars().allMatch(letter -> letter < 128);
    String latin = ascii ? word : TO_LATIN.transliterate(word);
    StringBuilder key = new StringBuilder();
    String plain =
        latin
            .replaceAll("[^a-z]", "")
            .replaceAll("sch|sh|shch|ch|tch|zh", "s")
            .replaceAll("kh|h|g", "h")
            .replaceAll("ph", "f")
            .replaceAll("[ckq]|x", "k")
            .replaceAll("[vw]", "v")
            .replaceAll("ts|z", "s")
            .replaceAll("th", "t");
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      boolean vowel = "aeiouyj".indexOf(letter) >= 0;
      if ((!vowel || i == 0) && (key.length() == 0 || key.charAt(key.length() - 1) != letter)) {
        key.append(vowel ? 'a' : letter);
      }
    }
    return key.length() < 3 ? word : key.toString();
  }
}
