package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** How often a text denies something. Safe for use by several threads. */
final class Negations {

  /**
   * What a text denies.
   *
   * @param plain times it says no outright; two words that deny one thing ({@code никто не}) count
   *     once
   * @param veiled words that may say no in another way: {@code without}, {@code failed}
   */
  record Said(int plain, int veiled) {}

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]t)?");

  /** Two denials nearer than that, in words, are of one thing. */
  private static final int REACH = 4;

  private static final Map<String, Optional<Negations>> READERS = new ConcurrentHashMap<>();

  /** {@code no more than}, «не менее» and {@code not only} deny nothing. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\s+(?:more than|less than|fewer than|later than|only|менее|более|меньше|больше \\d|позднее|позже|ранее|раньше|только)(?!\\p{L})");

  private static final String CLAUSE_MARKS = ",.;:!?—–";

  private enum Kind {
    PLAIN,
    VEILED,
    NONE
  }

  private final WordMemory<Kind> kinds = new WordMemory<>();
  private final WordPatterns plain;
  private final WordPatterns veiled;

  private Negations(List<String> plain, List<String> veiled) {
    this.plain = new WordPatterns(plain);
    this.veiled = new WordPatterns(veiled);
  }

  /** Empty for a language of whose words nothing is known. */
  static Optional<Negations> of(LanguageTag language) {
    return READERS.computeIfAbsent(language.language().value(), Negations::known);
  }

  Said read(String text) {
    int plainOnes = 0;
    int veiledOnes = 0;
    int words = 0;
    int last = -REACH - 1;
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (isClause(text, end, matcher.start())) {
        last = -REACH - 1; // another clause
      }
      end = matcher.end();
      words++;
      String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      Kind kind =
          COMPARED.matcher(text).region(end, text.length()).lookingAt() ? Kind.NONE : kind(word);
      if (kind == Kind.PLAIN) {
        plainOnes += words - last > REACH ? 1 : 0;
        last = words;
      } else if (kind == Kind.VEILED) {
        veiledOnes++;
      }
    }
    return new Said(plainOnes, veiledOnes);
  }

  /** Remembered: a text has few different words. */
  private Kind kind(String word) {
    return kinds.of(
        word,
        any -> {
          if (word.endsWith("n't") || plain.has(word)) {
            return Kind.PLAIN;
          }
          return veiled.has(word) ? Kind.VEILED : Kind.NONE;
        });
  }

  private static boolean isClause(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Negations> known(String language) {
    var plain = new ArrayList<String>();
    var veiled = new ArrayList<String>();
    for (String line : WordTable.lines("negations.txt")) {
      String[] parts = line.split(":", 2);
      String[] head = parts[0].split(" ");
      if (head[0].equals(language)) {
        (head[1].equals("plain") ? plain : veiled).addAll(List.of(parts[1].strip().split(" ")));
      }
    }
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Negations(plain, veiled));
  }
}
