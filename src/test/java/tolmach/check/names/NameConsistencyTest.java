package tolmach.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;

class NameConsistencyTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @Test
  void a_name_in_other_cases_is_the_same() {
    assertThat(
            look(
                "The mayor, Hancock, left.", "Мэр Хэнкок ушёл.",
                "We met Hancock later.", "Позже мы видели Хэнкока.",
                "They spoke of Hancock.", "Они говорили о Хэнкоке."))
        .isEmpty();
  }

  @Test
  void the_odd_one_out_is_warned_of() {
    Map<Integer, List<Finding>> found =
        look(
            "The mayor, Hancock, left.", "Мэр Хэнкок ушёл.",
            "We met Hancock later.", "Позже мы видели Хенкока.",
            "They spoke of Hancock.", "Они говорили о Хэнкоке.");

    assertThat(found).containsOnlyKeys(1);
    assertThat(found.get(1))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARN);
              assertThat(finding.check()).isEqualTo(NameConsistency.NAME);
              assertThat(finding.source()).isEqualTo("Hancock");
              assertThat(finding.target()).isEqualTo("Хенкока");
            });
  }

  @Test
  void of_two_the_first_is_taken_for_right() {
    assertThat(
            look(
                "The mayor, Hancock, left.", "Мэр Хэнкок ушёл.",
                "We met Hancock later.", "Позже мы видели Хенкока."))
        .containsOnlyKeys(1);
  }

  @Test
  void languages_of_whose_names_nothing_is_known_are_left_alone() {
    var sentences =
        List.of(
            new NameConsistency.Sentence("We met Hancock.", "ハンコックに会った。"),
            new NameConsistency.Sentence("We met Hancock.", "ヘンコックに会った。"));

    assertThat(NameConsistency.findings(LanguagePair.of("en", "ja"), sentences)).isEmpty();
  }

  private static Map<Integer, List<Finding>> look(String... texts) {
    var sentences = new ArrayList<NameConsistency.Sentence>();
    for (int i = 0; i < texts.length; i += 2) {
      sentences.add(new NameConsistency.Sentence(texts[i], texts[i + 1]));
    }
    return NameConsistency.findings(EN_RU, sentences);
  }
}
