package tolmach.check.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tolmach.check.WordMemory;

/**
 * How like two names sound, in whatever script they are written. Cyrillic is read by the rules of
 * BGN, everything else by ICU's; then letters that other spellings exchange ({@code ph}, {@code f})
 * are brought together and compared by weighted edit distance: a vowel for a vowel costs little.
 * Safe for use by several threads.
 */
final class Sounds {

  /**
   * Forms of a word that may be its name without the ending of a case, as they sound.
   *
   * @param forms the whole word first
   */
  record Sound(List<String> forms) {}

  private static final WordMemory<Sound> KNOWN = new WordMemory<>();

  private static final ThreadLocal<Transliterator> CYRILLIC =
      ThreadLocal.withInitial(
          () -> Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII"));
  private static final ThreadLocal<Transliterator> ANY =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

  private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:ого|ому|ыми|ими|ами|ями|ой|ей|ою|ым|им|ом|ем|ём|ый|ий|ая|ую|ов|ев|ам|ям|ах|ях|[аяуюеыиоьй])$");
  private static final String[][] SPELLINGS = {
    {"shch", "S"},
    {"sch", "S"},
    {"tsch", "C"},
    {"tch", "C"},
    {"sh", "S"},
    {"zh", "Z"},
    {"ch", "C"},
    {"kh", "h"},
    {"ph", "f"},
    {"th", "t"},
    {"ck", "k"},
    {"gh", "g"},
    {"wh", "v"},
    {"qu", "kv"},
    {"x", "ks"},
    {"q", "k"},
    {"w", "v"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"c", "k"},
    {"dZ", "J"},
    {"j", "J"},
    {"ts", "z"},
    {"'", ""},
    {"\"", ""},
    {"y", "i"}
  };
  private static final String[] GROUPS = {"szSZJC", "kgh", "bpvf", "tdz", "mn", "lr", "aeiou"};
  private static final String VOWELS = "aeiou";

  private Sounds() {}

  /** A word as it sounds; remembered. */
  static Sound of(String word) {
    return KNOWN.of(word, Sounds::heard);
  }

  /** From 0, nothing alike, to 1, the same. */
  static double likeness(Sound one, Sound other) {
    double best = 0;
    for (String a : one.forms()) {
      for (String b : other.forms()) {
        best = Math.max(best, likeness(a, b));
      }
    }
    return best;
  }

  private static Sound heard(String word) {
    var forms = new ArrayList<String>();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean cyrillic = CYRILLIC_LETTER.matcher(lower).find();
    forms.add(spelled(lower, cyrillic));
    if (cyrillic && lower.length() > 3) {
      String stem = ENDING.matcher(lower).replaceFirst("");
      if (stem.length() >= 2 && !stem.equals(lower)) {
        forms.add(spelled(stem, true));
      }
    }
    return new Sound(List.copyOf(forms));
  }

  private static String spelled(String word, boolean cyrillic) {
    String latin = (cyrillic ? CYRILLIC : ANY).get().transliterate(word).toLowerCase(Locale.ROOT);
    for (String[] spelling : SPELLINGS) {
      latin = latin.replace(spelling[0], spelling[1]);
    }
    var single = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      if (i == 0 || latin.charAt(i) != latin.charAt(i - 1)) {
        single.append(latin.charAt(i));
      }
    }
    return single.toString();
  }

  private static double likeness(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0 || Math.abs(a.length() - b.length()) > longer / 2) {
      return 0;
    }
    double[] row = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      row[j] = row[j - 1] + gap(b.charAt(j - 1));
    }
    for (int i = 1; i <= a.length(); i++) {
      double diagonal = row[0];
      row[0] += gap(a.charAt(i - 1));
      for (int j = 1; j <= b.length(); j++) {
        double change = diagonal + change(a.charAt(i - 1), b.charAt(j - 1));
        diagonal = row[j];
        row[j] =
            Math.min(
                change, Math.min(row[j] + gap(a.charAt(i - 1)), row[j - 1] + gap(b.charAt(j - 1))));
      }
    }
    return Math.max(0, 1 - row[b.length()] / longer);
  }

  private static double gap(char letter) {
    return VOWELS.indexOf(letter) >= 0 || letter == 'h' ? 0.5 : 1;
  }

  private static double change(char a, char b) {
    if (a == b) {
      return 0;
    }
    for (String group : GROUPS) {
      if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
        return 0.4;
      }
    }
    return 1;
  }
}
