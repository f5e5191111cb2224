package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/** What every {@link Engine} keeps. Extend it, give one engine, add its own tests. */
public abstract class EngineContract {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  protected abstract Engine engine();

  /** A pair that the engine serves, from English. */
  protected abstract LanguagePair pair();

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
