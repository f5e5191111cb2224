package tolmach.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.engine.Lane;
import tolmach.language.LanguagePair;

class RoutingTableTest {

  private static final List<String> ENGINES = List.of("onnx", "deepl", "local-llm");

  @Test
  void without_a_rule_all_engines_are_asked_in_their_order() {
    assertThat(asked(table(""), "en", "ru", "sport", Lane.URGENT))
        .containsExactly("onnx", "deepl", "local-llm");
  }

  @Test
  void a_rule_says_which_engines_and_in_which_order() {
    RoutingTable table = table("*>*: onnx; en>ru: deepl local-llm, onnx;");

    assertThat(asked(table, "en", "ru", "", Lane.BULK))
        .containsExactly("deepl", "local-llm", "onnx");
    assertThat(asked(table, "ru", "en", "", Lane.BULK)).containsExactly("onnx");
  }

  @ParameterizedTest
  @CsvSource({
    "en, ru, sport, bulk, by desk and lane",
    "en, ru, sport, urgent, by desk",
    "en, ru, world, bulk, by lane",
    "en, ru, world, urgent, by pair",
    "fr, ru, world, urgent, by target",
    "en, de, world, urgent, by source",
    "en-GB, ru, world, urgent, by region",
    "fr, de, world, urgent, for all"
  })
  void the_rule_that_says_most_holds(
      String source, String target, String desk, String lane, String rule) {
    List<String> engines =
        List.of(
            "by-desk-and-lane",
            "by-desk",
            "by-lane",
            "by-pair",
            "by-target",
            "by-source",
            "by-region",
            "for-all");
    RoutingTable table =
        RoutingTable.parse(
            """
            *>*: for-all; en>*: by-source; *>ru: by-target; en>ru: by-pair; en-GB>ru: by-region;
            *>* lane=bulk: by-lane; *>* desk=sport: by-desk; *>* lane=bulk desk=sport: by-desk-and-lane
            """,
            engines,
            List.of());

    assertThat(asked(table, source, target, desk, Lane.ofWord(lane)))
        .containsExactly(rule.replace(' ', '-'));
  }

  @Test
  void a_rule_may_go_through_a_third_language() {
    assertThat(table("ru>de: deepl via:en").steps(pair("ru", "de"), "", Lane.URGENT))
        .containsExactly(
            new Step.Ask("deepl"), new Step.Via(tolmach.language.LanguageTag.of("en")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru>de: deeepl | the route \"ru>de: deeepl\" names the engine \"deeepl\"; known: onnx, deepl,"
            + " local-llm",
        "ru>de deepl | has no \": \" before the names of engines",
        "rude: deepl | does not begin with languages like en>ru or *>*",
        "ru_RU>de: deepl | names no language",
        "ru>de team=x: deepl | says \"team=x\"; it may say desk=NAME and lane=NAME",
        "ru>de lane=fast: deepl | names the lane \"fast\"; there are urgent, regular and bulk",
        "ru>de: via:* | goes through any language; name one",
        "'ru>de: ' | names no engine",
        "ru>de: onnx; ru>de: deepl | there are two routes for the same",
      })
  void a_rule_that_cannot_hold_is_refused_with_what_is_wrong(String rule, String wrong) {
    assertThatThrownBy(() -> table(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(wrong);
  }

  private static RoutingTable table(String rules) {
    return RoutingTable.parse(rules, ENGINES, List.of());
  }

  private static LanguagePair pair(String source, String target) {
    return LanguagePair.of(source, target);
  }

  private static List<String> asked(
      RoutingTable table, String source, String target, String desk, Lane lane) {
    return table.steps(pair(source, target), desk, lane).stream()
        .map(step -> ((Step.Ask) step).engine())
        .toList();
  }
}
