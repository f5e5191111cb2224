package tolmach.language;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * What the pieces of words say: four bytes of UTF-8, each begun three bytes after the other, the
 * first with the word's begin and the last with its end. The scheme is that of the ELD detector,
 * whose statistics they are; they know what letters within words do not, how words begin and end.
 */
final class WordPieceScores {

  /** The table's values count from here; the source leaves it off to be short. */
  private static final int LEAST = 53;

  private static final int BYTES = 4;
  private static final int STRIDE = 3;
  private static final int LONGEST_WORD = 70;
  private static final int BOUNDARY = ' ';

  private final PieceTable table;
  private final int languages;

  WordPieceScores(LanguageModel model) {
    table = model.pieces();
    languages = model.languages().size();
  }

  /** The sum of the words' scores, by the language's number. */
  double[] of(Collection<String> words) {
    var sums = new double[languages];
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      int length = Math.min(LONGEST_WORD, bytes.length);
      int at = 0;
      for (; at + BYTES < length; at += STRIDE) {
        add(bytes, at, at + BYTES, at == 0, false, sums);
      }
      add(bytes, Math.max(0, length - BYTES), length, at == 0, true, sums);
    }
    return sums;
  }

  private void add(byte[] word, int from, int to, boolean first, boolean last, double[] sums) {
    long hash = first ? PieceHash.extend(PieceHash.EMPTY, BOUNDARY) : PieceHash.EMPTY;
    for (int i = from; i < to; i++) {
      hash = PieceHash.extend(hash, word[i] & 0xff);
    }
    int place = table.find(last ? PieceHash.extend(hash, BOUNDARY) : hash);
    if (place >= 0) {
      int end = place + 1 + 2 * table.at(place);
      for (int at = place + 1; at < end; at += 2) {
        sums[table.at(at)] += LEAST + table.at(at + 1);
      }
    }
  }
}
