package tolmach.engine.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tolmach.language.LanguagePair;

/** A model of the test resources, opened for one test. */
record Trial(ModelFolder model, MarianSessions sessions) implements AutoCloseable {

  private static final Checkpoint<RuntimeException> NO_CHECKPOINT = () -> {};

  /**
   * The exports, and what each leaves of the decoder's files.
   *
   * <p>Each can be used cut or as it is.
   */
  enum Form {
    MERGED("decoder_model.onnx", "decoder_with_past_model.onnx"),
    TWO_FILES("decoder_model_merged.onnx");

    private final List<String> without;

    Form(String... without) {
      this.without = List.of(without);
    }
  }

  static Path export(Path temporary, Form form) throws Exception {
    Path folder = temporary.resolve("opus-mt-en-zle");
    if (!Files.exists(folder)) {
      TestModels.copy(TestModels.EXPORT, folder, form.without.toArray(String[]::new));
    }
    return folder;
  }

  static Trial of(Path folder, boolean cut) throws Exception {
    ModelFolder model = ModelFolder.open(folder);
    MarianSessions sessions =
        cut ? MarianSessions.load(model) : MarianSessions.loadAsExported(model);
    return new Trial(model, sessions);
  }

  JsonNode check() throws Exception {
    return TestModels.check(model.folder());
  }

  MarianDecoder decoder(List<int[]> sources) throws Exception {
    return new MarianDecoder(sessions, model.shape(), new DecoderMemory(), sources);
  }

  List<Decoded> decode(Decoding decoding, int[]... sources) throws Exception {
    int unknown = model.vocabulary().unknown();
    try (MarianDecoder decoder = decoder(List.of(sources))) {
      return decoding.beams() == 1
          ? new GreedySearch(decoder, model.shape(), unknown, decoding).run(NO_CHECKPOINT)
          : new BeamSearch(decoder, model.shape(), unknown, decoding).run(NO_CHECKPOINT);
    }
  }

  Decoded follow(int[] source, int[] target, boolean atOnce) throws Exception {
    try (MarianDecoder decoder = decoder(List.of(source))) {
      return new ForcedDecoding(decoder, model.shape()).run(target, atOnce);
    }
  }

  int[] ids(String token, String text) {
    return new ModelText(model)
        .prepare(text, LanguagePair.of("en", "ru"), token)
        .parts()
        .get(0)
        .ids();
  }

  @Override
  public void close() {
    sessions.close();
  }
}
