package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.util.List;

/**
 * Lets the model follow a given translation: how likely it thinks each token of it, and where in
 * the source each comes from.
 */
final class ForcedDecoding {

  private final MarianDecoder decoder;
  private final ModelShape shape;

  /**
   * @param decoder of one row that has not begun
   */
  ForcedDecoding(MarianDecoder decoder, ModelShape shape) {
    this.decoder = decoder;
    this.shape = shape;
  }

  /**
   * @param ids without {@code </s>}, fewer than the model's positions
   * @param atOnce in a single step, which only models can that hide from each token those after it;
   *     an export of the step alone may not
   */
  Decoded run(int[] ids, boolean atOnce) throws OrtException {
    float[] probabilities = new float[ids.length + 1];
    int[] sources = new int[decoder.aligns() ? ids.length : 0];
    int[] fed = new int[ids.length + 1];
    fed[0] = shape.start();
    System.arraycopy(ids, 0, fed, 1, ids.length);
    if (atOnce) {
      decoder.step(fed);
    }
    for (int i = 0; i <= ids.length; i++) {
      if (!atOnce) {
        decoder.step(fed[i]);
      }
      int place = atOnce ? i : 0;
      int wanted = i < ids.length ? ids[i] : shape.end();
      probabilities[i] = decoder.score(0, place, wanted);
      if (i < sources.length) {
        sources[i] = decoder.alignment(0, place);
      }
    }
    return new Decoded(ids, probabilities, sources, true, List.of());
  }
}
