package tolmach.memory.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text as numbers, one for each word, the same for equal words; all numbers are one
 * word, all codes that stand alone another.
 *
 * @param words in their order
 * @param pairsOfCodes how many pairs of inline codes the text has
 * @param distinctWords without numbers and codes, each once
 */
public record Wording(int[] words, int pairsOfCodes, Set<String> distinctWords) {

  private static final int NUMBER = 1;
  private static final int CODE = 2;

  /** The words of the text. */
  public static Wording of(String text) {
    Tokens tokens = Tokens.of(text);
    List<Token> list = tokens.list();
    int[] words = new int[list.size()];
    var distinct = new LinkedHashSet<String>();
    for (int i = 0; i < words.length; i++) {
      Token token = list.get(i);
      words[i] =
          switch (token.kind()) {
            case NUMBER -> NUMBER;
            case CODE -> CODE;
            case WORD -> number(token.text());
          };
      if (token.kind() == Token.Kind.WORD) {
        distinct.add(token.text());
      }
    }
    return new Wording(words, tokens.pairsOfCodes(), distinct);
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
