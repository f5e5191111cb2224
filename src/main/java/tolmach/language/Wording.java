package tolmach.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text tells its language: the words of its leading script, without addresses, handles,
 * digits, punctuation and the names of things in another script.
 *
 * @param script the leading one, {@link UScript#COMMON} if the text has no letter
 * @param words those of the leading script, in lower case where the whole text is in capitals
 * @param letters of those words
 */
record Wording(int script, List<String> words, int letters) {

  private static final Pattern NO_WORDS =
      Pattern.compile("(?:https?://|www\\.)\\S+|[^\\s@]+@[^\\s@]+|[@#]\\S+|⟦/?[0-9]+⟧");

  /** A word, hyphens and apostrophes inside it too. A group here would recurse for each of them. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ-]*(?<=[\\p{L}\\p{M}])");

  /** Text beyond this many characters adds nothing to what is known by then. */
  private static final int ENOUGH = 4_000;

  /** What is longer is no word, where words stand between spaces. */
  private static final int LONGEST_WORD = 70;

  /** Latin brands are taken for such as long as they are not this many times the rest. */
  private static final int BRANDS_PER_LETTER = 4;

  /**
   * What a letter counts for when scripts are compared: Latin words stand in texts of all scripts,
   * seldom others in Latin text, and a Han character is a word of its own.
   */
  private static final double WEIGHT_OF_HAN = 4;

  private static final double WEIGHT_OF_OTHERS = 1.5;

  static Wording of(String text) {
    String head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    var byScript = new HashMap<Integer, List<String>>();
    Matcher matcher = WORD.matcher(withoutAddresses(head));
    while (matcher.find()) {
      String word = matcher.group();
      int script = scriptOf(word);
      if (word.length() <= LONGEST_WORD || !isSpaced(script)) {
        byScript.computeIfAbsent(script, s -> new ArrayList<>()).add(word);
      }
    }
    if (byScript.containsKey(UScript.HIRAGANA) && byScript.containsKey(UScript.HAN)) {
      byScript.get(UScript.HIRAGANA).addAll(byScript.remove(UScript.HAN));
    }
    int leading = leading(byScript);
    List<String> words = unshouted(byScript.getOrDefault(leading, List.of()));
    return new Wording(leading, words, letters(words));
  }

  /** Looks for a sign of them first: most lines have none, and the pattern is slow. */
  private static String withoutAddresses(String text) {
    boolean none =
        text.indexOf('@') < 0
            && text.indexOf('#') < 0
            && text.indexOf('⟦') < 0
            && !text.contains("://")
            && !text.contains("www.");
    return none ? text : NO_WORDS.matcher(text).replaceAll(" ");
  }

  /** The words as one line, the form that detectors are given. */
  String line() {
    return String.join(" ", words);
  }

  /** True if there is a word at all. */
  boolean hasWords() {
    return !words.isEmpty();
  }

  /** True if every word begins with a capital, as those of a name do. */
  boolean isAllCapitalised() {
    return words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  /**
   * Latin leads only with words of its own, not with brands: in «В iPhone 15 Pro Max появится
   * USB-C» most letters are Latin and the sentence is Russian.
   */
  private static int leading(Map<Integer, List<String>> byScript) {
    int best = UScript.COMMON;
    double most = 0;
    int latin = letters(byScript.getOrDefault(UScript.LATIN, List.of()));
    int other = byScript.values().stream().mapToInt(Wording::letters).sum() - latin;
    boolean brands = other * BRANDS_PER_LETTER > latin;
    for (Map.Entry<Integer, List<String>> entry : byScript.entrySet()) {
      List<String> counted = entry.getValue();
      if (brands && entry.getKey() == UScript.LATIN) {
        counted = counted.stream().filter(word -> word.equals(lower(word))).toList();
      }
      double weight = letters(counted) * weight(entry.getKey());
      if (weight > most || (weight == most && best == UScript.COMMON)) {
        best = entry.getKey();
        most = weight;
      }
    }
    return best;
  }

  private static boolean isSpaced(int script) {
    return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.ARABIC;
  }

  private static double weight(int script) {
    return switch (script) {
      case UScript.LATIN -> 1;
      case UScript.HAN, UScript.HIRAGANA -> WEIGHT_OF_HAN;
      default -> WEIGHT_OF_OTHERS;
    };
  }

  /** The script of most of the word's letters; of kana, whatever stands beside it. */
  private static int scriptOf(String word) {
    int first = UScript.COMMON;
    Map<Integer, Integer> counts = null;
    int best = UScript.COMMON;
    int most = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int script = UScript.getScript(word.codePointAt(i));
      if (script == UScript.COMMON || script == UScript.INHERITED) {
        continue;
      }
      if (script == UScript.KATAKANA || script == UScript.HIRAGANA) {
        return UScript.HIRAGANA;
      }
      if (counts == null && (script == first || first == UScript.COMMON)) {
        first = script;
        best = script;
        most++;
        continue;
      }
      if (counts == null) {
        counts = new HashMap<>(Map.of(first, most));
      }
      int count = counts.merge(script, 1, Integer::sum);
      if (count > most) {
        best = script;
        most = count;
      }
    }
    return best;
  }

  private static List<String> unshouted(List<String> words) {
    int shouted = 0;
    for (String word : words) {
      if (word.length() > 1 && word.equals(UCharacter.toUpperCase(Locale.ROOT, word))) {
        shouted++;
      }
    }
    return shouted * 2 > words.size()
        ? words.stream().map(Wording::lower).toList()
        : List.copyOf(words);
  }

  private static String lower(String word) {
    return UCharacter.toLowerCase(Locale.ROOT, word);
  }

  private static int letters(List<String> words) {
    int letters = 0;
    for (String word : words) {
      letters += (int) word.codePoints().filter(Character::isLetter).count();
    }
    return letters;
  }
}
