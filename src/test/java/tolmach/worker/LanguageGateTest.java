package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;

class LanguageGateTest {

  private final Article english = Sample.article("The bridge is closed.");

  @Test
  void lets_an_article_of_a_known_language_pass_unchanged() {
    assertThat(new LanguageGate().detect(english)).isSameAs(english);
    assertThat(new LanguageGate(List.of(LanguageTag.of("en-GB"))).detect(english))
        .isSameAs(english);
  }

  @Test
  void refuses_one_whose_language_could_not_be_told_and_says_what_to_do() {
    Article unknown = english.withLanguage(LanguageTag.UNDETERMINED, List.of(), List.of());

    assertThatThrownBy(() -> new LanguageGate().detect(unknown))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("could not be told")
        .hasMessageContaining("--language")
        .hasMessageContaining("tolmach.language");
  }

  @Test
  void refuses_a_language_outside_those_accepted_and_names_them() {
    assertThatThrownBy(() -> new LanguageGate(List.of(Sample.RU)).detect(english))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("\"en\"")
        .hasMessageContaining("only ru");
  }
}
