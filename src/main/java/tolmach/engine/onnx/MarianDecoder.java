package tolmach.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One batch in the model: encodes it and then, step by step, gives the scores of the next token of
 * each row. Which token that is to be, and which rows go on, is a search's affair. Feeds only the
 * inputs that a graph lists, as exports differ in them. Made for one batch, used by one thread.
 */
final class MarianDecoder implements AutoCloseable {

  private static final String TOKENS = "input_ids";
  private static final String ENCODER_MASK = "attention_mask";
  private static final String MASK = "encoder_attention_mask";
  private static final String ENCODED = "encoder_hidden_states";
  private static final String ALIGNMENT = "alignment";

  private final MarianSessions sessions;
  private final ModelShape shape;
  private final DecoderMemory memory;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final TensorMap inputs = new TensorMap();
  private final TensorMap outputs = new TensorMap();
  private final KeyValues cache;
  private final int[] lengths;
  private final int sourceLength;
  private int[] sentences;
  private int width;

  /**
   * Encodes the sources.
   *
   * @param memory this decoder's alone until it is closed
   * @param sources ids of each row, language token and {@code </s>} included
   */
  MarianDecoder(
      MarianSessions sessions, ModelShape shape, DecoderMemory memory, List<int[]> sources)
      throws OrtException {
    this.sessions = sessions;
    this.shape = shape;
    this.memory = memory;
    this.lengths = sources.stream().mapToInt(source -> source.length).toArray();
    this.sentences = IntStream.range(0, lengths.length).toArray();
    this.sourceLength = IntStream.of(lengths).max().orElse(0);
    this.cache = new KeyValues(shape, memory, sessions.later(), sourceLength);
    try {
      encode(sources);
    } catch (OrtException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void encode(List<int[]> sources) throws OrtException {
    int rows = rows();
    LongBuffer ids = longs(rows * sourceLength);
    for (int row = 0; row < rows; row++) {
      int[] source = sources.get(row);
      for (int i = 0; i < sourceLength; i++) {
        ids.put(row * sourceLength + i, i < source.length ? source[i] : shape.pad());
      }
    }
    memory.rows(ENCODED).reserve(rows * sourceLength * shape.width());
    describeSources();
    String output = sessions.encoder().getOutputNames().iterator().next();
    try (OnnxTensor input = tensor(ids, sourceLength)) {
      Map<String, OnnxTensor> fed = new LinkedHashMap<>(Map.of(TOKENS, input));
      inputs.of(Set.of(MASK)).forEach((name, mask) -> fed.put(ENCODER_MASK, mask));
      fed.keySet().retainAll(sessions.encoder().getInputNames());
      Map<String, OnnxTensor> encoded = inputs.of(Set.of(ENCODED));
      sessions.encoder().run(fed, Set.of(), Map.of(output, encoded.get(ENCODED))).close();
    }
    if (sessions.source().isPresent()) {
      run(sessions.source().get(), cache.present(sessions.source().get(), rows, 0));
      cache.advance(0);
    }
  }

  /** The mask and what was encoded, as the rows are now. */
  private void describeSources() throws OrtException {
    LongBuffer mask = longs(rows() * sourceLength);
    for (int row = 0; row < rows(); row++) {
      for (int i = 0; i < lengths[sentences[row]]; i++) {
        mask.put(row * sourceLength + i, 1);
      }
    }
    inputs.put(MASK, tensor(mask, sourceLength));
    if (!inputs.has(ENCODED) || stepsReadEncoded()) {
      inputs.put(
          ENCODED, memory.rows(ENCODED).tensor(environment, rows(), sourceLength, shape.width()));
    }
  }

  private boolean stepsReadEncoded() {
    return sessions.later().getInputNames().contains(ENCODED);
  }

  /** The rows there are now. */
  int rows() {
    return sentences.length;
  }

  /** Which source a row belongs to. */
  int sentence(int row) {
    return sentences[row];
  }

  /** Tokens of a source. */
  int sourceLength(int sentence) {
    return lengths[sentence];
  }

  /**
   * Feeds each row's next token and works out what may follow it.
   *
   * @param tokens one of each row, row by row; more of each only if the model hides the future from
   *     them
   */
  void step(int... tokens) throws OrtException {
    int rows = rows();
    boolean start = cache.length() == 0;
    width = tokens.length / rows;
    LongBuffer ids = longs(tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      ids.put(i, tokens[i]);
    }
    OrtSession session = start ? sessions.first() : sessions.later();
    inputs.put(TOKENS, tensor(ids, width));
    inputs.put(MarianSessions.BRANCH, OnnxTensor.createTensor(environment, new boolean[] {!start}));
    pin(MarianSessions.LOGITS, shape.vocabulary());
    if (session.getOutputNames().contains(ALIGNMENT)) {
      pin(ALIGNMENT, sourceLength);
    }
    run(session, cache.present(session, rows, width));
    cache.advance(width);
  }

  private void pin(String output, int size) throws OrtException {
    memory.rows(output).reserve(rows() * width * size);
    outputs.put(output, memory.rows(output).tensor(environment, rows(), width, size));
  }

  private void run(OrtSession session, TensorMap present) throws OrtException {
    Map<String, OnnxTensor> fed = inputs.of(session.getInputNames());
    fed.putAll(cache.past(rows()).of(session.getInputNames()));
    Map<String, OnnxTensor> pinned = outputs.of(session.getOutputNames());
    pinned.putAll(present.of(session.getOutputNames()));
    session.run(fed, Set.of(), pinned).close();
  }

  /** What the model said in the last step, before it was made a probability of. */
  float logit(int row, int id) {
    return memory.rows(MarianSessions.LOGITS).at(row * width * shape.vocabulary() + id);
  }

  /**
   * The log-probabilities of all tokens as the next one of a row, those that are never to be taken
   * excepted; valid until the next call.
   *
   * @param place which of the tokens fed last, if there were several
   * @param unknown never to be taken, beside padding
   */
  float[] scores(int row, int place, int unknown) {
    float[] scores = scores(row, place);
    scores[shape.pad()] = Float.NEGATIVE_INFINITY;
    scores[unknown] = Float.NEGATIVE_INFINITY;
    return scores;
  }

  /** The log-probability of one token as the next one of a row. */
  float score(int row, int place, int id) {
    return scores(row, place)[id];
  }

  private float[] scores(int row, int place) {
    float[] scores = memory.scores(shape.vocabulary());
    memory.rows(MarianSessions.LOGITS).read((row * width + place) * scores.length, scores);
    if (!sessions.isNormalised()) {
      LogSoftmax.of(scores);
    }
    return scores;
  }

  /** True if the model says where in the source a token comes from. */
  boolean aligns() {
    return sessions.later().getOutputNames().contains(ALIGNMENT);
  }

  /** The place in the source that the token to come belongs to most. */
  int alignment(int row, int place) {
    int from = (row * width + place) * sourceLength;
    int best = 0;
    for (int i = 1; i < lengths[sentences[row]]; i++) {
      if (memory.rows(ALIGNMENT).at(from + i) > memory.rows(ALIGNMENT).at(from + best)) {
        best = i;
      }
    }
    return best;
  }

  /** From now on row {@code i} is what row {@code from[i]} was; others are dropped. */
  void move(int[] from) throws OrtException {
    int[] ofSource = from.clone();
    int[] moved = new int[from.length];
    boolean changed = from.length != rows();
    for (int row = 0; row < from.length; row++) {
      moved[row] = sentences[from[row]];
      if (row < rows() && moved[row] == sentences[row]) {
        ofSource[row] = row;
      }
      changed |= ofSource[row] != row;
    }
    if (changed || !Arrays.equals(from, IntStream.range(0, rows()).toArray())) {
      cache.move(from, ofSource, rows());
    }
    if (changed) {
      if (stepsReadEncoded()) {
        memory.rows(ENCODED).move(ofSource, rows(), sourceLength * shape.width());
      }
      sentences = moved;
      describeSources();
    }
  }

  private OnnxTensor tensor(LongBuffer data, int each) throws OrtException {
    return OnnxTensor.createTensor(environment, data, new long[] {data.capacity() / each, each});
  }

  // only direct buffers in native order are used in place
  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(count * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  @Override
  public void close() {
    inputs.close();
    outputs.close();
    cache.close();
    memory.shrink();
  }
}
