package tolmach.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.engine.SourceSegment;
import tolmach.language.LanguagePair;

/**
 * A model in the shortest loop that can be written around ONNX Runtime: the graphs as they were
 * exported, one thread, the likeliest token each time, a given number of steps; no text comes out,
 * no score, no alignment. What an engine is measured against. One thread only.
 */
public final class PlainLoop implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final ModelFolder model;
  private final MarianSessions sessions;
  private final float[] scores;
  private FloatBuffer logits = floats(0);

  private PlainLoop(ModelFolder model, MarianSessions sessions) {
    this.model = model;
    this.sessions = sessions;
    this.scores = new float[model.shape().vocabulary()];
  }

  /**
   * @throws BrokenModelException if the folder holds no model that can be used
   */
  public static PlainLoop open(Path folder) throws BrokenModelException {
    ModelFolder model = ModelFolder.open(folder);
    try {
      return new PlainLoop(model, MarianSessions.loadAsExported(model));
    } catch (OrtException e) {
      throw new BrokenModelException("ONNX Runtime does not take it: " + e.getMessage(), e);
    }
  }

  /** What the engine makes of the sources, each in one part: rows of ids. */
  public List<int[]> rows(LanguagePair pair, List<SourceSegment> sources) {
    ModelText text = new ModelText(model);
    String token = ModelPairs.find(model.pairs(), pair).orElseThrow();
    return sources.stream()
        .map(source -> text.prepare(source.text(), pair, token).parts().get(0).ids())
        .toList();
  }

  /**
   * Decodes one batch.
   *
   * @param steps so many tokens come out of each row
   */
  public void run(List<int[]> rows, int steps) {
    try {
      decode(rows, steps);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private void decode(List<int[]> rows, int steps) throws OrtException {
    int count = rows.size();
    int length = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
    LongBuffer ids = longs(count * length);
    LongBuffer mask = longs(count * length);
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < length; i++) {
        int[] source = rows.get(row);
        ids.put(row * length + i, i < source.length ? source[i] : model.shape().pad());
        mask.put(row * length + i, i < source.length ? 1 : 0);
      }
    }
    if (logits.capacity() != count * scores.length) {
      logits = floats(count * scores.length);
    }
    long[] size = {count, length};
    LongBuffer tokens = longs(count);
    long[] heads = {count, model.shape().heads(), 0, model.shape().headWidth()};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, size);
        OnnxTensor masked = OnnxTensor.createTensor(environment, mask, size);
        OrtSession.Result encoded =
            sessions.encoder().run(Map.of("input_ids", input, "attention_mask", masked));
        OnnxTensor empty = OnnxTensor.createTensor(environment, floats(0), heads);
        OnnxTensor token = OnnxTensor.createTensor(environment, tokens, new long[] {count, 1});
        OnnxTensor no = OnnxTensor.createTensor(environment, new boolean[] {false});
        OnnxTensor yes = OnnxTensor.createTensor(environment, new boolean[] {true});
        OnnxTensor out =
            OnnxTensor.createTensor(environment, logits, new long[] {count, 1, scores.length})) {
      Map<String, OnnxTensor> known = new HashMap<>();
      known.put("encoder_attention_mask", masked);
      known.put("encoder_hidden_states", (OnnxTensor) encoded.get(0));
      known.put("input_ids", token);
      known.put(MarianSessions.BRANCH, no);
      sessions.first().getInputNames().stream()
          .filter(name -> name.startsWith(MarianSessions.PAST))
          .forEach(name -> known.put(name, empty));
      for (int row = 0; row < count; row++) {
        tokens.put(row, model.shape().start());
      }
      steps(steps, known, Map.of(MarianSessions.LOGITS, out), tokens, yes);
    }
  }

  private void steps(
      int steps,
      Map<String, OnnxTensor> known,
      Map<String, OnnxTensor> pinned,
      LongBuffer tokens,
      OnnxTensor yes)
      throws OrtException {
    OrtSession.Result first = null;
    OrtSession.Result before = null;
    try {
      for (int step = 0; step < steps; step++) {
        OrtSession decoder = step == 0 ? sessions.first() : sessions.later();
        Map<String, OnnxTensor> fed = new LinkedHashMap<>();
        decoder.getInputNames().forEach(name -> fed.put(name, known.get(name)));
        OrtSession.Result result = decoder.run(fed, wanted(decoder, step == 0), pinned);
        if (step == 0) {
          first = result;
          known.put(MarianSessions.BRANCH, yes);
        } else {
          close(before);
          before = result;
        }
        for (Map.Entry<String, OnnxValue> output : result) {
          if (output.getKey().startsWith(MarianSessions.PRESENT)) {
            String past =
                MarianSessions.PAST + output.getKey().substring(MarianSessions.PRESENT.length());
            known.put(past, (OnnxTensor) output.getValue());
          }
        }
        choose(tokens);
      }
    } finally {
      close(before);
      close(first);
    }
  }

  private static Set<String> wanted(OrtSession decoder, boolean start) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String name : decoder.getOutputNames()) {
      if (name.startsWith(MarianSessions.PRESENT) && (start || name.contains(".decoder."))) {
        wanted.add(name);
      }
    }
    return wanted;
  }

  private void choose(LongBuffer tokens) {
    for (int row = 0; row < tokens.capacity(); row++) {
      logits.get(row * scores.length, scores);
      int best = model.shape().end() == 0 ? 1 : 0; // never the end: the steps are given
      for (int id = best + 1; id < scores.length; id++) {
        best = scores[id] > scores[best] ? id : best;
      }
      tokens.put(row, best);
    }
  }

  private static void close(OrtSession.Result result) {
    if (result != null) {
      result.close();
    }
  }

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
    sessions.close();
  }
}
