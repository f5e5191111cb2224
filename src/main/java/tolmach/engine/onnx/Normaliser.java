package tolmach.engine.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Brings text into the form a SentencePiece model was trained on: replaces by the model's own table
 * (a double-array trie over UTF-8), unifies spaces and writes them as {@code ▁}. Immutable.
 */
final class Normaliser {

  private static final String SPACE = "▁";

  /**
   * How spaces are treated.
   *
   * @param dummyPrefix a space is put before the text
   * @param removeExtra no spaces at the ends, no two in a row
   * @param escape spaces become {@code ▁}
   */
  record Spaces(boolean dummyPrefix, boolean removeExtra, boolean escape) {}

  private final int[] trie;
  private final byte[] replacements;
  private final Spaces spaces;
  private final List<byte[]> untouched;

  /**
   * @param charsmap the model's table, may be empty
   * @param userSymbols pieces that are never changed
   */
  Normaliser(ByteBuffer charsmap, Spaces spaces, List<String> userSymbols) {
    this.spaces = spaces;
    this.untouched =
        userSymbols.stream()
            .map(symbol -> symbol.getBytes(StandardCharsets.UTF_8))
            .sorted((a, b) -> b.length - a.length)
            .toList();
    if (charsmap.remaining() < 4) {
      trie = new int[0];
      replacements = new byte[0];
      return;
    }
    ByteBuffer table = charsmap.slice().order(ByteOrder.LITTLE_ENDIAN);
    int size = table.getInt();
    if (size < 0 || size % 4 != 0 || size > table.remaining()) {
      throw new IllegalStateException("its normalisation table is broken");
    }
    trie = new int[size / 4];
    for (int i = 0; i < trie.length; i++) {
      trie[i] = table.getInt();
    }
    replacements = new byte[table.remaining()];
    table.get(replacements);
  }

  String normalise(String text) {
    byte[] input = text.getBytes(StandardCharsets.UTF_8);
    Output output = new Output(input.length);
    int at = 0;
    while (at < input.length) {
      at += prefix(input, at, output);
    }
    return output.finish();
  }

  /** Writes what the longest known prefix at {@code at} becomes; gives its length. */
  private int prefix(byte[] input, int at, Output output) {
    for (byte[] symbol : untouched) {
      if (startsWith(input, at, symbol)) {
        output.add(symbol, 0, symbol.length);
        return symbol.length;
      }
    }
    int length = 0;
    int value = 0;
    if (trie.length > 0) {
      int node = offset(trie[0]);
      for (int i = at; i < input.length; i++) {
        int label = input[i] & 0xff;
        node ^= label;
        if (node < 0 || node >= trie.length || (trie[node] & 0x800000ff) != label) {
          break;
        }
        int unit = trie[node];
        node ^= offset(unit);
        if ((unit >>> 8 & 1) == 1) {
          length = i + 1 - at;
          value = trie[node] & 0x7fffffff;
        }
      }
    }
    if (length == 0) {
      int character = sequenceLength(input[at]);
      output.add(input, at, Math.min(character, input.length - at));
      return character;
    }
    int end = value;
    while (replacements[end] != 0) {
      end++;
    }
    output.add(replacements, value, end - value);
    return length;
  }

  private static int offset(int unit) {
    return unit >>> 10 << ((unit & 0x200) >>> 6);
  }

  private static int sequenceLength(byte lead) {
    int value = lead & 0xff;
    return value < 0xc0 ? 1 : value < 0xe0 ? 2 : value < 0xf0 ? 3 : 4;
  }

  private static boolean startsWith(byte[] input, int at, byte[] symbol) {
    if (input.length - at < symbol.length) {
      return false;
    }
    for (int i = 0; i < symbol.length; i++) {
      if (input[at + i] != symbol[i]) {
        return false;
      }
    }
    return true;
  }

  /** The normalised text so far; the rules for spaces live here. */
  private final class Output {

    private final ByteArrayOutputStream bytes;
    private boolean afterSpace = spaces.removeExtra();

    Output(int size) {
      bytes = new ByteArrayOutputStream(size + 16);
    }

    void add(byte[] source, int from, int length) {
      int start = from;
      int end = from + length;
      while (afterSpace && start < end && source[start] == ' ') {
        start++;
      }
      if (start < end) {
        bytes.write(source, start, end - start);
        afterSpace = spaces.removeExtra() && source[end - 1] == ' ';
      }
    }

    String finish() {
      String text = bytes.toString(StandardCharsets.UTF_8);
      String space = spaces.escape() ? SPACE : " ";
      String spaced = (spaces.dummyPrefix() ? " " + text : text).replace(" ", space);
      int end = spaced.length();
      while (spaces.removeExtra() && spaced.startsWith(space, end - 1)) {
        end--;
      }
      return text.isEmpty() ? text : spaced.substring(0, end);
    }
  }
}
