package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tolmach.engine.SourceSegment;
import tolmach.language.LanguagePair;

/** One engine for all forms of public exports, against a decoder without a cache. */
class ExportsTest {

  @TempDir Path temporary;

  static Stream<Arguments> forms() {
    return Stream.of(Trial.Form.values())
        .flatMap(form -> Stream.of(Arguments.of(form, true), Arguments.of(form, false)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void decodes_as_without_a_cache(Trial.Form form, boolean cut) throws Exception {
    try (Trial trial = Trial.of(Trial.export(temporary, form), cut)) {
      assertThat(trial.sessions().isNormalised()).isEqualTo(cut);
      JsonNode check = trial.check();
      Decoded decoded =
          trial.decode(Decoding.GREEDY, TestModels.ids(check.path("input_ids"))).get(0);
      int[] expected = TestModels.ids(check.path("greedy_ids"));
      assertThat(decoded.ids()).isEqualTo(Arrays.copyOf(expected, expected.length - 1));
      assertThat(decoded.ended()).isTrue();
      assertThat(decoded.alternatives()).isEmpty();
      assertThat(decoded.isAligned()).isFalse();
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) decoded.logProbabilities()[i])
            .isCloseTo(check.path("token_log_probabilities").get(i).asDouble(), within(1e-3));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void searches_with_beams_as_without_a_cache(Trial.Form form, boolean cut) throws Exception {
    try (Trial trial = Trial.of(Trial.export(temporary, form), cut)) {
      JsonNode check = trial.check();
      int[] source = TestModels.ids(check.path("input_ids"));
      for (JsonNode beams : check.path("beams")) {
        Decoding decoding =
            new Decoding(beams.path("beams").asInt(), beams.path("penalty").asDouble(), 0);
        Decoded best = trial.decode(decoding, source).get(0);
        List<Decoded> all = Stream.concat(Stream.of(best), best.alternatives().stream()).toList();
        assertThat(all).hasSize(beams.path("best").size());
        for (int i = 0; i < all.size(); i++) {
          JsonNode expected = beams.path("best").get(i);
          assertThat(all.get(i).ids())
              .as("%s, place %d", decoding, i)
              .isEqualTo(TestModels.ids(expected.path("ids")));
          assertThat(decoding.score(all.get(i).logProbability(), all.get(i).tokens()))
              .isCloseTo(expected.path("score").asDouble(), within(1e-3));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void searches_several_sentences_at_once_as_one_by_one(Trial.Form form, boolean cut)
      throws Exception {
    try (Trial trial = Trial.of(Trial.export(temporary, form), cut)) {
      int[] first = TestModels.ids(trial.check().path("input_ids"));
      int[] second = trial.ids(">>ukr<<", "Ferries run every second hour until the end of May.");
      int[] third = trial.ids(">>bel<<", "Yes.");
      for (Decoding decoding : List.of(Decoding.GREEDY, Decoding.beams(3))) {
        List<Decoded> together = trial.decode(decoding, first, second, third);
        assertThat(together.get(0).ids()).isEqualTo(trial.decode(decoding, first).get(0).ids());
        assertThat(together.get(1).ids()).isEqualTo(trial.decode(decoding, second).get(0).ids());
        assertThat(together.get(2).ids()).isEqualTo(trial.decode(decoding, third).get(0).ids());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void follows_a_given_translation(Trial.Form form, boolean cut) throws Exception {
    try (Trial trial = Trial.of(Trial.export(temporary, form), cut)) {
      int[] source = TestModels.ids(trial.check().path("input_ids"));
      Decoded found = trial.decode(Decoding.GREEDY, source).get(0);
      Decoded followed = trial.follow(source, found.ids(), false);
      assertThat(followed.ids()).isEqualTo(found.ids());
      assertThat(followed.logProbability()).isCloseTo(found.logProbability(), within(1e-3));
    }
  }

  @Test
  void the_engine_asks_for_the_target_language_with_its_token() throws Exception {
    LanguagePair russian = LanguagePair.of("en", "ru");
    LanguagePair ukrainian = LanguagePair.of("en", "uk");
    List<SourceSegment> source = List.of(SourceSegment.of("The mayor closed the bridge."));
    try (OnnxEngine engine =
        OnnxEngine.open(Trial.export(temporary, Trial.Form.TWO_FILES), 1, Decoding.beams(4))) {
      assertThat(engine.pairs()).contains(russian, ukrainian);
      String one = engine.translate(russian, source, Duration.ofMinutes(1)).get(0).text();
      String other = engine.translate(ukrainian, source, Duration.ofMinutes(1)).get(0).text();
      assertThat(one).isNotEqualTo(other);
    }
  }
}
