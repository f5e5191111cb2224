package tolmach.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The key-value cache of one batch, in memory of ours: ONNX Runtime writes what is present into one
 * buffer while it reads the past from another, and rows are moved or dropped in place. Nothing else
 * is ever copied. One thread only.
 */
final class KeyValues implements AutoCloseable {

  private static final String OF_TARGET = ".decoder.";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final ModelShape shape;
  private final DecoderMemory memory;
  private final Set<String> target = new LinkedHashSet<>();
  private final Set<String> source = new LinkedHashSet<>();
  private final TensorMap past = new TensorMap();
  private final TensorMap present = new TensorMap();
  private final Map<String, String> pastOfPresent = new LinkedHashMap<>();
  private final int sourceLength;
  private boolean sourceKnown;
  private int turn;
  private int length;

  /**
   * @param session whose inputs say what is kept
   */
  KeyValues(ModelShape shape, DecoderMemory memory, OrtSession session, int sourceLength) {
    this.shape = shape;
    this.memory = memory;
    this.sourceLength = sourceLength;
    for (String name : session.getInputNames()) {
      if (name.startsWith(MarianSessions.PAST)) {
        boolean ofTarget = name.contains(OF_TARGET);
        (ofTarget ? target : source).add(name);
        String rest = name.substring(MarianSessions.PAST.length());
        pastOfPresent.put(MarianSessions.PRESENT + rest, name);
      }
    }
  }

  /** Tokens of the target that it holds. */
  int length() {
    return length;
  }

  /** What a graph is to be fed, of what it lists. */
  TensorMap past(int rows) throws OrtException {
    for (String name : target) {
      if (!past.has(name)) {
        past.put(name, held(name, turn).tensor(environment, size(rows, length)));
      }
    }
    for (String name : source) {
      if (!past.has(name)) {
        long[] size = size(rows, sourceKnown ? sourceLength : 0);
        past.put(name, held(name, 0).tensor(environment, size));
      }
    }
    return past;
  }

  /** Where a graph is to write what it gives of this, {@code tokens} longer than the past. */
  TensorMap present(OrtSession session, int rows, int tokens) throws OrtException {
    for (String name : session.getOutputNames()) {
      String kept = pastOfPresent.get(name);
      if (kept != null && (target.contains(kept) || !sourceKnown)) {
        boolean ofTarget = target.contains(kept);
        long[] size = size(rows, ofTarget ? length + tokens : sourceLength);
        FloatRows held = held(kept, ofTarget ? 1 - turn : 0);
        held.reserve(Math.toIntExact(size[0] * size[1] * size[2] * size[3]));
        present.put(name, held.tensor(environment, size));
      }
    }
    return present;
  }

  /** What was present is past now. */
  void advance(int tokens) {
    present.moveTo(past, pastOfPresent);
    length += tokens;
    sourceKnown = true;
    turn = tokens > 0 ? 1 - turn : turn;
  }

  /**
   * Row {@code i} becomes what row {@code from[i]} was.
   *
   * @param ofSource the same where the source is another one, else {@code i}
   */
  void move(int[] from, int[] ofSource, int rows) {
    past.close();
    int width = shape.heads() * shape.headWidth();
    target.forEach(name -> held(name, turn).move(from, rows, width * length));
    source.forEach(name -> held(name, 0).move(ofSource, rows, width * sourceLength));
  }

  private FloatRows held(String name, int which) {
    return memory.rows(which == 0 ? name : name + " (other)");
  }

  private long[] size(int rows, int tokens) {
    return new long[] {rows, shape.heads(), tokens, shape.headWidth()};
  }

  @Override
  public void close() {
    past.close();
    present.close();
  }
}
