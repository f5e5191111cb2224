package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguagePair;

class MarianDecoderTest {

  static final Checkpoint<RuntimeException> NO_CHECKPOINT = () -> {};

  @Test
  void computes_the_logits_that_torch_does() throws Exception {
    logitsAgree(TestModels.UNTRAINED, 1e-3);
  }

  @Test
  void computes_about_the_same_logits_in_8_bits() throws Exception {
    logitsAgree(TestModels.TINY, 0.5);
  }

  @Test
  void computes_the_same_logits_with_the_decoder_in_two_files(@TempDir Path folder)
      throws Exception {
    logitsAgree(TestModels.copy(TestModels.UNTRAINED, folder, "decoder_model_merged.onnx"), 1e-3);
  }

  @Test
  void takes_the_likeliest_token_until_the_end() throws Exception {
    JsonNode check = TestModels.check(TestModels.TINY);
    List<Decoded> decoded = decode(TestModels.TINY, TestModels.ids(check.path("input_ids")));
    int[] expected = TestModels.ids(check.path("greedy_ids"));
    int end = 0;
    while (expected[end] != 0) {
      end++;
    }
    assertThat(decoded.get(0).ids()).isEqualTo(Arrays.copyOf(expected, end));
    assertThat(decoded.get(0).ended()).isTrue();
    assertThat(decoded.get(0).logProbability()).isBetween(-5.0, 0.0);
  }

  @Test
  void decodes_a_row_alike_alone_and_beside_a_longer_one() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.TINY);
    int[] whole = TestModels.ids(TestModels.check(TestModels.TINY).path("input_ids"));
    int[] brief = ids(model, ">>en<<", "Мост закрыт.");
    Decoded alone = decode(TestModels.TINY, brief).get(0);
    Decoded beside = decode(TestModels.TINY, whole, brief).get(1);
    assertThat(beside.ids()).isEqualTo(alone.ids());
  }

  @Test
  void cuts_off_a_model_that_runs_in_circles() throws Exception {
    int[] ids = TestModels.ids(TestModels.check(TestModels.UNTRAINED).path("input_ids"));
    Decoded decoded = decode(TestModels.UNTRAINED, ids).get(0);
    assertThat(decoded.ended()).isFalse();
    assertThat(decoded.ids()).hasSizeLessThan(2 * ids.length);
  }

  @Test
  void stops_between_steps_when_told_so() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.TINY);
    int[] ids = TestModels.ids(TestModels.check(TestModels.TINY).path("input_ids"));
    int[] steps = {0};
    try (MarianSessions sessions = MarianSessions.load(model);
        MarianDecoder decoder = decoder(sessions, model, List.of(ids))) {
      assertThatThrownBy(
              () ->
                  search(decoder, model)
                      .run(
                          () -> {
                            if (++steps[0] == 3) {
                              throw new IOException("enough");
                            }
                          }))
          .hasMessage("enough");
    }
    assertThat(steps[0]).isEqualTo(3);
  }

  /** Only the differences of logits matter, and of those the cut graphs keep but these. */
  private static void logitsAgree(Path folder, double tolerance) throws Exception {
    JsonNode check = TestModels.check(folder);
    ModelFolder model = ModelFolder.open(folder);
    int[] tokens = TestModels.ids(check.path("greedy_ids"));
    for (boolean cut : new boolean[] {true, false}) {
      try (MarianSessions sessions =
              cut ? MarianSessions.load(model) : MarianSessions.loadAsExported(model);
          MarianDecoder decoder =
              decoder(sessions, model, List.of(TestModels.ids(check.path("input_ids"))))) {
        assertThat(sessions.isNormalised()).isEqualTo(cut);
        JsonNode expected = check.path("first_logits");
        for (int step = 0; step < expected.size(); step++) {
          decoder.step(step == 0 ? model.shape().start() : tokens[step - 1]);
          for (int id = 1; id < 8; id++) {
            double wanted =
                expected.get(step).get(id).asDouble() - expected.get(step).get(0).asDouble();
            assertThat((double) decoder.logit(0, id) - decoder.logit(0, 0))
                .as("cut %s, step %d, id %d", cut, step, id)
                .isCloseTo(wanted, within(tolerance));
          }
        }
      }
    }
  }

  private static List<Decoded> decode(Path folder, int[]... sources) throws Exception {
    ModelFolder model = ModelFolder.open(folder);
    try (MarianSessions sessions = MarianSessions.load(model);
        MarianDecoder decoder = decoder(sessions, model, List.of(sources))) {
      return search(decoder, model).run(NO_CHECKPOINT);
    }
  }

  private static MarianDecoder decoder(
      MarianSessions sessions, ModelFolder model, List<int[]> sources) throws Exception {
    return new MarianDecoder(sessions, model.shape(), new DecoderMemory(), sources);
  }

  private static GreedySearch search(MarianDecoder decoder, ModelFolder model) {
    return new GreedySearch(decoder, model.shape(), model.vocabulary().unknown(), Decoding.GREEDY);
  }

  private static int[] ids(ModelFolder model, String token, String text) {
    return new ModelText(model)
        .prepare(text, LanguagePair.of("en", "ru"), token)
        .parts()
        .get(0)
        .ids();
  }
}
