package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tolmach.check.Checks;
import tolmach.engine.text.CarefulEngine;
import tolmach.engine.text.TextPolicy;
import tolmach.language.LanguagePair;

/** What every {@link Engine} keeps. Extend it, give one engine, add its own tests. */
public abstract class EngineContract {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  protected abstract Engine engine();

  /** A pair that the engine serves, from English. */
  protected abstract LanguagePair pair();

  /**
   * The engine as it is served: behind a {@link CarefulEngine}, unless it does by itself all that
   * such a one does.
   */
  protected Engine served() {
    return new CarefulEngine(engine(), TextPolicy.MARKED);
  }

  private List<Translation> serve(String... sources) throws EngineException {
    return served().translate(pair(), SourceSegment.of(List.of(sources)), PATIENCE);
  }

  protected List<Translation> translate(String... sources) throws EngineException {
    return engine().translate(pair(), SourceSegment.of(List.of(sources)), PATIENCE);
  }

  @Test
  void says_who_it_is() {
    assertThat(engine().info().name()).matches("[a-z]+");
    assertThat(engine().info().version()).isNotBlank();
  }

  @Test
  void supports_the_pair_it_serves_and_not_every_pair() {
    assertThat(engine().supports(pair())).isTrue();
    assertThat(engine().supports(LanguagePair.of("tlh", "qya"))).isFalse();
  }

  @Test
  void gives_one_translation_for_each_source_in_order() throws Exception {
    String first = translate("The harbour opens again on Monday.").get(0).text();
    String second = translate("No.").get(0).text();
    assertThat(translate("The harbour opens again on Monday.", "No."))
        .extracting(Translation::text)
        .containsExactly(first, second);
  }

  @Test
  void answers_nothing_to_no_sources() throws Exception {
    assertThat(translate()).isEmpty();
  }

  @Test
  void leaves_an_empty_segment_empty() throws Exception {
    assertThat(translate("", "Yes.", "")).extracting(Translation::text).startsWith("").endsWith("");
  }

  @Test
  void brings_every_marker_through_exactly_once() throws Exception {
    for (String source :
        List.of(
            "Open ⟦1⟧the file⟦/1⟧ again.",
            "⟦1⟧",
            "⟦1⟧⟦2⟧Minister⟦/2⟧ Orlova said ⟦3⟧ no⟦/1⟧.",
            "Twelve: ⟦1⟧ ⟦2⟧ ⟦3⟧ ⟦4⟧ ⟦5⟧ ⟦6⟧ ⟦7⟧ ⟦8⟧ ⟦9⟧ ⟦10⟧ ⟦11⟧ ⟦12⟧ all.")) {
      assertThat(markers(translate(source).get(0).text()))
          .as(source)
          .containsExactlyInAnyOrderElementsOf(markers(source));
    }
  }

  @Test
  void pairs_of_markers_stay_nested() throws Exception {
    String source = "He ⟦1⟧read ⟦2⟧a long⟦/2⟧ article⟦/1⟧ about ⟦3⟧the harbour⟦/3⟧.";
    String target = serve(source).get(0).text();
    assertThat(Checks.standard().findings(pair(), source, target))
        .noneMatch(finding -> finding.check().equals("placeholders"));
  }

  @Test
  void keeps_what_every_language_writes_the_same() throws Exception {
    for (String source :
        List.of(" ", "\t", "😀", "🇷🇺 👍🏽", "12", "1 250,5", "…", "— ?!", "12:30")) {
      assertThat(serve(source).get(0).text().strip()).as(source).isEqualTo(source.strip());
    }
  }

  @Test
  void brings_addresses_handles_and_code_through_as_they_are() throws Exception {
    for (String literal :
        List.of("https://example.org/a?b=c", "desk@example.org", "@northdesk", "#harbour")) {
      assertThat(serve("Write to " + literal + " today.").get(0).text())
          .as(literal)
          .containsOnlyOnce(literal);
    }
  }

  @Test
  void translates_one_character_one_word_and_capitals() throws Exception {
    assertThat(serve("I", "Open", "open", "THE HARBOUR OPENS AGAIN"))
        .extracting(Translation::text)
        .hasSize(4)
        .noneMatch(String::isBlank);
  }

  @Test
  void translates_a_text_of_thousands_of_characters_to_its_end() throws Exception {
    String source = "The bridge is closed. ".repeat(227).strip();
    assertThat(source.length()).isGreaterThan(4_900);
    Translation target = serve(source).get(0);
    assertThat(target.text().length()).isGreaterThan(source.length() / 40);
  }

  @Test
  void tokens_lie_in_the_text_one_after_the_other() throws Exception {
    String source = "Open ⟦1⟧the file⟦/1⟧ again.";
    Translation target = serve(source).get(0);
    int last = 0;
    for (Translation.Token token : target.tokens()) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isBetween(token.start() + 1, target.text().length());
      assertThat(token.sourceEnd()).isLessThanOrEqualTo(source.length());
      last = token.start();
    }
  }

  @Test
  void scores_are_log_probabilities_or_none() throws Exception {
    double score = translate("The bridge is closed.").get(0).score();
    assertThat(Double.isNaN(score) || score <= 0).isTrue();
  }

  @Test
  void survives_any_characters() throws Exception {
    String odd = "a\u00A0b\u200B \uD83D\uDE00 \u05D0 \uFFFD 漢字 \t ё\u0308 \u0001";
    assertThat(translate(odd)).hasSize(1);
  }

  protected static List<String> markers(String text) {
    List<String> markers = new ArrayList<>();
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find()) {
      markers.add(matcher.group());
    }
    return markers;
  }
}
