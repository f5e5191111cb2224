package tolmach.memory.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of a text as numbers, one for each word, the same for equal words; all numbers are one
 * word, all codes that stand alone another.
 *
 * @param words in their order
 * @param pairsOfCodes how many pairs of inline codes the text has
 * @param occurrences each word as often as it stands there, all different: {@code the}, {@code
 *     the|2}; two texts have as many in common as words that are the same, wherever they stand
 */
public record Wording(int[] words, int pairsOfCodes, List<String> occurrences) {

  private static final int NUMBER = 1;
  private static final int CODE = 2;

  /** The words of the text. */
  public static Wording of(String text) {
    Tokens tokens = Tokens.of(text);
    List<Token> list = tokens.list();
    int[] words = new int[list.size()];
    var occurrences = new ArrayList<String>();
    var times = new HashMap<String, Integer>();
    for (int i = 0; i < words.length; i++) {
      Token token = list.get(i);
      words[i] =
          switch (token.kind()) {
            case NUMBER -> NUMBER;
            case CODE -> CODE;
            case WORD -> number(token.text());
          };
      occurrences.add(occurrence(token, times));
    }
    return new Wording(words, tokens.pairsOfCodes(), List.copyOf(occurrences));
  }

  private static String occurrence(Token token, Map<String, Integer> times) {
    // no word begins with a digit or a bracket
    String word = token.kind() == Token.Kind.NUMBER ? "0" : token.text();
    int time = times.merge(word, 1, Integer::sum);
    return time == 1 ? word : word + "|" + time;
  }

  /** True if there are letters in it. */
  public boolean hasWords() {
    return IntStream.of(words).anyMatch(word -> word != NUMBER && word != CODE);
  }

  /** The pairs of codes, then the words: all that {@link Similarity} compares. */
  public int[] numbers() {
    int[] numbers = new int[words.length + 1];
    numbers[0] = pairsOfCodes;
    System.arraycopy(words, 0, numbers, 1, words.length);
    return numbers;
  }

  /** Spread over all of 32 bits: of a million words a hundred share theirs with another. */
  private static int number(String word) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    hash *= 0xbf58476d1ce4e5b9L;
    return (int) (hash >>> 32);
  }
}
