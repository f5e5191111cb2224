package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class ModelTextTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @Test
  void gives_the_ids_that_the_model_was_trained_with() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.TINY);
    JsonNode check = TestModels.check(TestModels.TINY);
    List<Integer> expected = new ArrayList<>();
    check.path("input_ids").forEach(id -> expected.add(id.asInt()));
    expected.remove(1); // the optional domain tag, which is never given

    int[] ids =
        new ModelText(model)
            .prepare(check.path("text").asText(), EN_RU, ">>ru<<")
            .parts()
            .get(0)
            .ids();
    // the code at the end stays outside, so its space and placeholder do not go in
    List<Integer> inner = new ArrayList<>(expected.subList(0, expected.size() - 3));
    inner.add(0);
    assertThat(ids).containsExactly(inner.stream().mapToInt(Integer::intValue).toArray());
  }

  @Test
  void cuts_a_long_segment_into_parts_within_the_limit_and_loses_nothing() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.TINY);
    String clause = "The mayor closed the bridge on Monday";
    String source = String.join("; ", Collections.nCopies(40, clause)) + ".";
    List<ModelText.Part> parts = new ModelText(model).prepare(source, EN_RU, ">>ru<<").parts();
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts).allMatch(part -> part.ids().length <= model.sourcePieces() + 2);
    int pieces = parts.stream().mapToInt(part -> part.ids().length - 2).sum();
    assertThat(pieces).isEqualTo(model.source().encode(source).size());
  }

  @Test
  void a_segment_without_text_has_no_parts() throws Exception {
    ModelText text = new ModelText(ModelFolder.open(TestModels.TINY));
    for (String source : List.of("", " ", "⟦1⟧", "⟦1⟧ ⟦/1⟧", "\u200b")) {
      ModelText.Segment segment = text.prepare(source, EN_RU, ">>ru<<");
      assertThat(segment.parts()).as(source).isEmpty();
      assertThat(text.finish(segment).text()).isEqualTo(source);
    }
  }
}
