package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class ModelPairsTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @Test
  void a_model_of_this_house_goes_from_any_of_its_languages_into_any_other() throws Exception {
    assertThat(ModelPairs.of("any", List.of("en", "ru"), Set.of("en", "ru")))
        .containsOnly(entry(EN_RU, ">>ru<<"), entry(LanguagePair.of("ru", "en"), ">>en<<"));
  }

  @Test
  void a_folders_name_ends_with_its_pair() throws Exception {
    for (String name : List.of("en-ru", "opus-mt-en-ru", "opus-mt-tc-big-en-ru")) {
      assertThat(ModelPairs.of(name, List.of(), Set.of())).containsOnly(entry(EN_RU, ""));
    }
  }

  @Test
  void language_tokens_of_two_or_three_letters_name_the_targets() throws Exception {
    assertThat(ModelPairs.of("opus-mt-en-zle", List.of(), Set.of("rus", "ukr", "be")))
        .containsOnly(
            entry(EN_RU, ">>rus<<"),
            entry(LanguagePair.of("en", "uk"), ">>ukr<<"),
            entry(LanguagePair.of("en", "be"), ">>be<<"));
  }

  @Test
  void a_name_that_says_nothing_is_refused() {
    for (String name : List.of("model", "my model-x", "a-b")) {
      assertThatThrownBy(() -> ModelPairs.of(name, List.of(), Set.of()))
          .isInstanceOf(BrokenModelException.class)
          .hasMessageContaining("name it like en-ru");
    }
  }

  @Test
  void regions_are_passed_over_and_scripts_are_not() {
    Map<LanguagePair, String> pairs = Map.of(EN_RU, "");
    assertThat(ModelPairs.find(pairs, LanguagePair.of("en-AU", "ru"))).contains("");
    assertThat(ModelPairs.find(pairs, LanguagePair.of("en", "ru-Latn"))).isEmpty();
    assertThat(ModelPairs.find(pairs, LanguagePair.of("en", "en-XA"))).isEmpty();
  }
}
