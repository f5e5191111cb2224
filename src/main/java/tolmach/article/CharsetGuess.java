package tolmach.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses what charset a page is written in, where what it declares does not fit its bytes. UTF-8
 * is known by its own rules; the charsets of one byte a letter by how the words look that come out:
 * letters that go together, in small and capitals as words have them.
 */
final class CharsetGuess {

  /** So much of a page is looked at, in bytes. */
  private static final int LOOK = 256 * 1024;

  /** A word reaches no further from a letter of its own, in bytes. */
  private static final int AROUND = 24;

  /** So many well-formed sequences of several bytes do not come about by chance. */
  private static final int MIN_SEQUENCES = 3;

  /** A text in its own charset looks at least so good, from 0.0 to 1.0. */
  private static final double GOOD = 0.8;

  /** Texts with fewer letters outside ASCII say too little. */
  private static final int MIN_LETTERS = 4;

  /** How often each letter stands in a text can be told from so many of them. */
  private static final int MIN_COUNTED = 20;

  private static final List<String> CYRILLIC =
      List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866");

  private CharsetGuess() {}

  /** The share of well-formed sequences among all bytes outside ASCII; 0.0 if there are few. */
  static double utf8(byte[] bytes) {
    long good = 0;
    long bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int lead = bytes[i] & 0xFF;
      int length =
          lead < 0x80
              ? 1
              : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
      boolean formed = length > 0 && i + length <= bytes.length;
      for (int k = 1; formed && k < length; k++) {
        formed = (bytes[i + k] & 0xC0) == 0x80;
      }
      good += formed && length > 1 ? 1 : 0;
      bad += formed ? 0 : 1;
      i += formed ? length : 1;
    }
    return good < MIN_SEQUENCES ? 0.0 : (double) good / (good + bad);
  }

  /**
   * @param declared what the page says, null if it says nothing or it cannot be that
   * @return null if no charset makes words of the bytes
   */
  static Charset of(byte[] bytes, Charset declared) {
    byte[] sample = sample(bytes);
    if (letters(new String(sample, ISO_8859_1)) < MIN_LETTERS) {
      return declared != null ? declared : Charset.forName("windows-1252");
    }
    double own = declared == null ? 0.0 : looks(new String(sample, declared));
    if (own >= GOOD) {
      return declared;
    }
    Charset best = declared;
    double bestLooks = Math.max(own + 0.1, GOOD);
    for (Charset candidate : candidates(sample)) {
      double looks = looks(new String(sample, candidate));
      if (looks > bestLooks) {
        best = candidate;
        bestLooks = looks;
      }
    }
    return best;
  }

  /** Tags and scripts are ASCII and say nothing: the stretches around other bytes do. */
  private static byte[] sample(byte[] bytes) {
    var sample = new byte[Math.min(bytes.length, LOOK)];
    int length = 0;
    int next = 0;
    for (int i = 0; i < bytes.length && length < sample.length; i++) {
      if (bytes[i] < 0) {
        int from = Math.max(next, i - AROUND);
        next = Math.min(bytes.length, i + AROUND);
        int count = Math.min(next - from, sample.length - length);
        System.arraycopy(bytes, from, sample, length, count);
        length += count;
        i = next - 1;
      }
    }
    return Arrays.copyOf(sample, length);
  }

  private static Set<Charset> candidates(byte[] sample) {
    var candidates = new LinkedHashSet<Charset>();
    candidates.add(Charset.forName("windows-1252"));
    CYRILLIC.forEach(name -> candidates.add(Charset.forName(name)));
    for (var match : new CharsetDetector().setText(sample).detectAll()) {
      boolean sure = match.getConfidence() >= 30 && Charset.isSupported(match.getName());
      if (sure && !match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM42")) {
        candidates.add(Charset.forName(match.getName()));
      }
    }
    return candidates;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(c -> c >= 0x80).count();
  }

  /**
   * From 0.0 to 1.0: how many of the words with a letter outside ASCII look like words: letters of
   * one alphabet, small after the first or all capitals, in Latin with no more than half of them
   * accented, in Cyrillic with its commonest letters as common as they are.
   */
  static double looks(String text) {
    int words = 0;
    int good = 0;
    int frequent = 0;
    int cyrillic = 0;
    for (String word : text.split("[^\\p{L}\\p{M}\\x{80}-\\x{BF}\\x{2500}-\\x{25FF}\\x{FFFD}]+")) {
      if (word.chars().noneMatch(c -> c >= 0x80)) {
        continue;
      }
      words++;
      good += isWord(word) ? 1 : 0;
      for (int i = 0; i < word.length(); i++) {
        char c = Character.toLowerCase(word.charAt(i));
        cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
        frequent += "оеаинтсріё".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    double share = words == 0 ? 1.0 : (double) good / words;
    boolean rare = cyrillic > MIN_COUNTED && frequent < 0.35 * cyrillic;
    return rare ? share * 0.5 : share;
  }

  private static boolean isWord(String word) {
    int accented = 0;
    int capitals = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        return false;
      }
      capitals += i > 0 && Character.isUpperCase(c) ? 1 : 0;
      accented += c >= 0x80 && c < 0x250 ? 1 : 0;
      latin += c < 0x250 ? 1 : 0;
      other += c >= 0x250 ? 1 : 0;
    }
    boolean cased = capitals == 0 || capitals == word.length() - 1;
    boolean mixed = latin > 0 && other > 0;
    return cased && !mixed && (other > 0 || accented * 2 <= word.length());
  }
}
