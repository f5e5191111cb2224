package tolmach.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory that ONNX Runtime writes to and reads from in place, the first dimension of which counts
 * rows. Grows, and is used again for the next batch. One thread only.
 */
final class FloatRows {

  private static final FloatBuffer NOTHING = allocate(0);

  private FloatBuffer floats = NOTHING;
  private FloatBuffer spare = NOTHING;

  /** Room for so many; what it held is lost if it must grow. */
  void reserve(int count) {
    if (floats.capacity() < count) {
      floats = NOTHING; // so that it may go before its successor comes
      floats = allocate(count);
    }
  }

  int capacity() {
    return floats.capacity() + spare.capacity();
  }

  /** A tensor over the first of it. */
  OnnxTensor tensor(OrtEnvironment environment, long... shape) throws OrtException {
    long count = 1;
    for (long each : shape) {
      count *= each;
    }
    return OnnxTensor.createTensor(environment, floats.slice(0, Math.toIntExact(count)), shape);
  }

  void read(int from, float[] to) {
    floats.get(from, to);
  }

  float at(int index) {
    return floats.get(index);
  }

  /** Row {@code i} becomes what row {@code from[i]} was, each {@code width} long. */
  void move(int[] from, int rows, int width) {
    int most = Math.max(from.length, rows);
    if (floats.capacity() < most * width) {
      FloatBuffer larger = allocate(most * width);
      larger.put(0, floats, 0, rows * width);
      floats = larger;
    }
    RowMoves.move(
        from,
        most,
        (source, target) -> {
          if (target < 0) {
            if (spare.capacity() < width) {
              spare = allocate(width);
            }
            spare.put(0, floats, source * width, width);
          } else if (source < 0) {
            floats.put(target * width, spare, 0, width);
          } else {
            floats.put(target * width, floats, source * width, width);
          }
        });
  }

  // only direct buffers in native order are used in place
  private static FloatBuffer allocate(int count) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
