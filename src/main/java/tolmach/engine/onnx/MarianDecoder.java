package tolmach.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decodes one batch greedily, with the key-value cache. Feeds only the inputs that a graph lists,
 * as exports differ in them. Made for one batch, used by one thread.
 */
final class MarianDecoder implements AutoCloseable {

  private static final String LOGITS = "logits";
  private static final String PAST = "past_key_values.";
  private static final String PRESENT = "present.";

  private final MarianSessions sessions;
  private final ModelShape shape;
  private final int unknown;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final List<AutoCloseable> owned = new ArrayList<>();
  private final int rows;
  private final int sourceLength;
  private final int[] most;
  private final OnnxTensor mask;
  private final OnnxTensor encoded;
  private final FloatBuffer logits;
  private final OnnxTensor logitsTensor;
  private final LongBuffer tokens;
  private final OnnxTensor tokensTensor;

  /**
   * Encodes the sources.
   *
   * @param sources ids of each row, language token and {@code </s>} included
   * @param unknown the id that is never chosen, beside padding
   */
  MarianDecoder(MarianSessions sessions, ModelShape shape, int unknown, List<int[]> sources)
      throws OrtException {
    this.sessions = sessions;
    this.shape = shape;
    this.unknown = unknown;
    this.rows = sources.size();
    this.most =
        sources.stream()
            .mapToInt(source -> Math.min(2 * source.length + 16, shape.positions() - 1))
            .toArray();
    this.sourceLength = sources.stream().mapToInt(source -> source.length).max().orElse(0);
    try {
      LongBuffer ids = longs(rows * sourceLength);
      LongBuffer present = longs(rows * sourceLength);
      for (int row = 0; row < rows; row++) {
        int[] source = sources.get(row);
        for (int i = 0; i < sourceLength; i++) {
          ids.put(row * sourceLength + i, i < source.length ? source[i] : shape.pad());
          present.put(row * sourceLength + i, i < source.length ? 1 : 0);
        }
      }
      long[] size = {rows, sourceLength};
      mask = own(OnnxTensor.createTensor(environment, present, size));
      OnnxTensor input = own(OnnxTensor.createTensor(environment, ids, size));
      Result result =
          own(sessions.encoder().run(Map.of("input_ids", input, "attention_mask", mask)));
      encoded = (OnnxTensor) result.get(0);
      logits = floats(rows * shape.vocabulary());
      logitsTensor =
          own(
              OnnxTensor.createTensor(
                  environment, logits, new long[] {rows, 1, shape.vocabulary()}));
      tokens = longs(rows);
      tokensTensor = own(OnnxTensor.createTensor(environment, tokens, new long[] {rows, 1}));
    } catch (OrtException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * A row ends with {@code </s>}, at twice its source's length and a bit, or when it repeats
   * itself.
   *
   * @param mayGoOn asked before each step; an exception from it ends the decoding
   */
  <E extends Exception> List<Decoded> decode(Checkpoint<E> mayGoOn) throws OrtException, E {
    Row[] decoded = new Row[rows];
    for (int row = 0; row < rows; row++) {
      decoded[row] = new Row(most[row]);
      tokens.put(row, shape.start());
    }
    mayGoOn.pass();
    Map<String, OnnxTensorLike> cache = emptyCache();
    Result first = own(step(sessions.first(), false, cache, true));
    keep(first, cache, true);
    Result previous = null;
    try {
      while (choose(decoded)) {
        mayGoOn.pass();
        Result next = step(sessions.later(), true, cache, false);
        if (previous != null) {
          previous.close(); // its tensors were the inputs of the step just done
        }
        previous = next;
        keep(next, cache, false);
      }
    } finally {
      if (previous != null) {
        previous.close();
      }
    }
    List<Decoded> answers = new ArrayList<>();
    for (Row row : decoded) {
      answers.add(row.decoded());
    }
    return answers;
  }

  /** Asked between the steps of a long piece of work. */
  interface Checkpoint<E extends Exception> {
    void pass() throws E;
  }

  private Result step(
      OrtSession decoder, boolean cached, Map<String, OnnxTensorLike> cache, boolean sourceSide)
      throws OrtException {
    Map<String, OnnxTensorLike> inputs = new LinkedHashMap<>();
    Set<String> listed = decoder.getInputNames();
    for (String name : listed) {
      switch (name) {
        case "input_ids" -> inputs.put(name, tokensTensor);
        case "encoder_attention_mask" -> inputs.put(name, mask);
        case "encoder_hidden_states" -> inputs.put(name, encoded);
        case "use_cache_branch" -> {}
        default -> inputs.put(name, cache.get(name));
      }
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (String name : decoder.getOutputNames()) {
      if (name.startsWith(PRESENT) && (sourceSide || name.contains(".decoder."))) {
        wanted.add(name);
      }
    }
    try (OnnxTensor branch = OnnxTensor.createTensor(environment, new boolean[] {cached})) {
      if (listed.contains("use_cache_branch")) {
        inputs.put("use_cache_branch", branch);
      }
      return decoder.run(inputs, wanted, Map.of(LOGITS, logitsTensor));
    }
  }

  /** What a merged decoder is fed in its first step: keys and values of no token at all. */
  private Map<String, OnnxTensorLike> emptyCache() throws OrtException {
    Map<String, OnnxTensorLike> cache = new HashMap<>();
    for (String name : sessions.first().getInputNames()) {
      if (name.startsWith(PAST)) {
        long[] size = {rows, shape.heads(), 0, shape.headWidth()};
        cache.put(name, own(OnnxTensor.createTensor(environment, floats(0), size)));
      }
    }
    return cache;
  }

  private static void keep(Result result, Map<String, OnnxTensorLike> cache, boolean sourceSide) {
    for (Map.Entry<String, OnnxValue> output : result) {
      String name = output.getKey();
      if (name.startsWith(PRESENT) && (sourceSide || name.contains(".decoder."))) {
        cache.put(PAST + name.substring(PRESENT.length()), (OnnxTensor) output.getValue());
      }
    }
  }

  /** What the last step said of a token as the next one of a row. */
  float logit(int row, int id) {
    return logits.get(row * shape.vocabulary() + id);
  }

  /** Takes the next token of each row; false when no row is left. */
  private boolean choose(Row[] decoded) {
    Choice choice = new Choice();
    float[] scores = new float[shape.vocabulary()];
    boolean anyLeft = false;
    for (int row = 0; row < rows; row++) {
      long next = shape.pad();
      if (!decoded[row].isDone()) {
        logits.get(row * scores.length, scores);
        scores[shape.pad()] = Float.NEGATIVE_INFINITY;
        scores[unknown] = Float.NEGATIVE_INFINITY;
        choice.of(scores);
        next = choice.token();
        if (next == shape.end()) {
          decoded[row].end(choice.logProbability());
        } else {
          decoded[row].add(choice.token(), choice.logProbability());
        }
        anyLeft |= !decoded[row].isDone();
      }
      tokens.put(row, next);
    }
    return anyLeft;
  }

  private <T extends AutoCloseable> T own(T closeable) {
    owned.add(closeable);
    return closeable;
  }

  // only direct buffers in native order are used in place
  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(count * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  private static FloatBuffer floats(int count) {
    return ByteBuffer.allocateDirect(count * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void close() {
    for (int i = owned.size() - 1; i >= 0; i--) {
      try {
        owned.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("a tensor cannot be closed", e);
      }
    }
    owned.clear();
  }
}
