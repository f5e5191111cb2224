package tolmach.engine.text;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spellings that say the same name in two scripts, made equal: {@code orlova} and «орлова». */
final class Sound {

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  /** What different ways to write a sound become. */
  private static final List<Map.Entry<Pattern, String>> ALIKE =
      List.of(
          Map.entry(Pattern.compile("[^a-z]"), ""),
          Map.entry(Pattern.compile("sch|sh|shch|ch|tch|zh"), "s"),
          Map.entry(Pattern.compile("kh|h|g"), "h"),
          Map.entry(Pattern.compile("ph"), "f"),
          Map.entry(Pattern.compile("[ckqx]"), "k"),
          Map.entry(Pattern.compile("[vw]"), "v"),
          Map.entry(Pattern.compile("ts|z"), "s"),
          Map.entry(Pattern.compile("th"), "t"));

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
    String plain = latin;
    for (Map.Entry<Pattern, String> alike : ALIKE) {
      plain = alike.getKey().matcher(plain).replaceAll(alike.getValue());
    }
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
