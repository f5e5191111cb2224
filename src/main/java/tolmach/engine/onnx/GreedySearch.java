package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the likeliest token of each row in turn. A row that has ended leaves the batch at once, the
 * last one takes its place: the rest goes on the faster.
 */
final class GreedySearch {

  private final MarianDecoder decoder;
  private final ModelShape shape;
  private final int unknown;
  private final Decoding decoding;

  /**
   * @param unknown the id that is never chosen, beside padding
   */
  GreedySearch(MarianDecoder decoder, ModelShape shape, int unknown, Decoding decoding) {
    this.decoder = decoder;
    this.shape = shape;
    this.unknown = unknown;
    this.decoding = decoding;
  }

  /**
   * A row ends with {@code </s>}, at twice its source's length and a bit, or when it repeats
   * itself.
   */
  <E extends Exception> List<Decoded> run(Checkpoint<E> mayGoOn) throws OrtException, E {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < decoder.rows(); row++) {
      rows.add(new Row(decoding.most(decoder.sourceLength(row), shape), decoding.exactly() > 0));
    }
    int[] tokens = new int[rows.size()];
    Arrays.fill(tokens, shape.start());
    while (tokens.length > 0) {
      mayGoOn.pass();
      decoder.step(tokens);
      tokens = choose(rows, tokens.length);
    }
    return rows.stream().map(Row::decoded).toList();
  }

  /** Takes the next token of each row and lets go of those that are done. */
  private int[] choose(List<Row> rows, int count) throws OrtException {
    int[] tokens = new int[count];
    int[] from = new int[count];
    int left = 0;
    for (int at = 0; at < count; at++) {
      Row row = rows.get(decoder.sentence(at));
      float[] scores = decoder.scores(at, 0, unknown);
      if (decoding.exactly() > 0) {
        scores[shape.end()] = Float.NEGATIVE_INFINITY;
        row.forbidItsTokens(scores);
      }
      Choice choice = Choice.of(scores);
      if (choice.token() == shape.end()) {
        row.end(choice.logProbability());
      } else {
        row.add(choice.token(), choice.logProbability());
        if (decoder.aligns()) {
          row.align(decoder.alignment(at, 0));
        }
      }
      tokens[at] = choice.token();
      from[at] = row.isDone() ? -1 : at;
    }
    for (int at = count - 1; at >= 0; at--) {
      left += from[at] >= 0 ? 1 : 0;
    }
    int last = count - 1;
    for (int at = 0; at < left; at++) {
      if (from[at] < 0) {
        while (from[last] < 0) {
          last--;
        }
        from[at] = last;
        tokens[at] = tokens[last--];
      }
    }
    if (left < count && left > 0) {
      decoder.move(Arrays.copyOf(from, left));
    }
    return Arrays.copyOf(tokens, left);
  }
}
