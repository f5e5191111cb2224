package tolmach.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.SourceSegment;
import tolmach.engine.http.StandIn;
import tolmach.language.LanguagePair;

class ApertiumEngineTest extends EngineContract {

  private StandIn server;
  private ApertiumEngine engine;

  @BeforeEach
  void start() {
    server = new StandIn(new ApertiumServer());
    engine = new ApertiumEngine(new ApertiumSettings(server.base()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected LanguagePair pair() {
    return LanguagePair.of("en", "es");
  }

  @Test
  void asks_for_plain_text_without_marks_on_unknown_words() throws Exception {
    translate("Salt & pepper = 5 %");
    assertThat(ApertiumServer.form(server.asked("/translate").get(0).body()))
        .containsOnly(
            java.util.Map.entry("langpair", "eng|spa"),
            java.util.Map.entry("q", "Salt & pepper = 5 %"),
            java.util.Map.entry("format", "txt"),
            java.util.Map.entry("markUnknown", "no"));
  }

  @Test
  void never_sends_the_character_that_parts_texts_in_its_pipe() throws Exception {
    translate("one\u0000two");
    assertThat(ApertiumServer.form(server.asked("/translate").get(0).body()))
        .containsEntry("q", "onetwo");
  }

  @Test
  void keeps_the_white_space_around_a_segment() throws Exception {
    assertThat(translate(" Yes. ").get(0).text()).isEqualTo(" YES. ");
  }

  @Test
  void knows_languages_by_three_letters_and_their_varieties() throws Exception {
    assertThat(engine.supports(LanguagePair.of("ru", "uk"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "hr"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "sr"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("es-MX", "en-US"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en-GB", "es"))).isTrue();
    engine.translate(
        LanguagePair.of("es", "en-US"), SourceSegment.of(List.of("Sí.")), Duration.ofMinutes(1));
    assertThat(ApertiumServer.form(server.asked("/translate").get(0).body()))
        .containsEntry("langpair", "spa|eng_US");
  }

  @Test
  void refuses_a_pair_that_is_not_installed_and_says_what_to_do() {
    assertThatThrownBy(
            () ->
                engine.translate(
                    LanguagePair.of("en", "ru"),
                    SourceSegment.of(List.of("Yes.")),
                    Duration.ofMinutes(1)))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("no pair for en→ru; install its package");
    assertThat(server.asked("/translate")).isEmpty();
  }
}
