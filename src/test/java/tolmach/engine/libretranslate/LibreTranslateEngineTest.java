package tolmach.engine.libretranslate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.HttpSettings;
import tolmach.engine.http.StandIn;
import tolmach.engine.libretranslate.LibreTranslateSettings.Codes;
import tolmach.language.LanguagePair;

class LibreTranslateEngineTest extends EngineContract {

  private StandIn server;
  private LibreTranslateEngine engine;

  @BeforeEach
  void start() {
    server = new StandIn(new LibreTranslateServer());
    engine = engine(server.base(), ApiKey.NONE, Codes.TAGS, 16);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static LibreTranslateEngine engine(URI base, ApiKey key, Codes codes, int segments) {
    return new LibreTranslateEngine(
        new LibreTranslateSettings(base, key, codes, segments, HttpSettings.DEFAULTS));
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected LanguagePair pair() {
    return LanguagePair.of("en", "ru");
  }

  @Test
  void asks_for_a_batch_in_one_request() throws Exception {
    translate("One boat.", "Two boats.");
    assertThat(server.asked("/translate")).hasSize(1);
    assertThat(server.asked("/translate").get(0).json())
        .hasToString(
            """
            {"q":["One boat.","Two boats."],"source":"en","target":"ru","format":"text"}""");
  }

  @Test
  void sends_as_html_only_what_has_codes() throws Exception {
    assertThat(translate("One.", "⟦1⟧Two⟦/1⟧ & ⟦2⟧.", "Three."))
        .extracting(Translation::text)
        .containsExactly("ONE.", "⟦1⟧TWO⟦/1⟧ & ⟦2⟧.", "THREE.");
    assertThat(server.asked("/translate"))
        .extracting(asked -> asked.json().path("format").asText())
        .containsExactly("text", "html");
  }

  @Test
  void sends_its_key_in_the_body_and_nowhere_else() throws Exception {
    engine = engine(server.base(), ApiKey.of("libre-secret-4711"), Codes.TAGS, 16);
    translate("Yes.");
    assertThat(server.asked("/translate").get(0).json().path("api_key").asText())
        .isEqualTo("libre-secret-4711");
    assertThat(server.asked("/translate").get(0).request().getUrl()).doesNotContain("secret");
  }

  @Test
  void carries_codes_as_tags() throws Exception {
    assertThat(translate("Open ⟦1⟧the <file>⟦/1⟧ & ⟦2⟧ go").get(0))
        .isEqualTo(Translation.unscored("OPEN ⟦1⟧THE <FILE>⟦/1⟧ & ⟦2⟧ GO"));
    assertThat(server.asked("/translate").get(0).json().path("q").get(0).asText())
        .isEqualTo("Open <x1>the &lt;file&gt;</x1> &amp; <x2/> go");
  }

  @Test
  void sets_codes_again_by_position_where_they_do_not_travel() throws Exception {
    engine = engine(server.base(), ApiKey.NONE, Codes.APART, 16);
    Translation translation = translate("Open ⟦1⟧the file⟦/1⟧ again.").get(0);
    assertThat(translation.text()).isEqualTo("OPEN ⟦1⟧THE FILE⟦/1⟧ AGAIN.");
    assertThat(translation.notes()).containsExactly(Translation.Note.CODES_GUESSED);
    assertThat(server.asked("/translate").get(0).json().path("q").get(0).asText())
        .isEqualTo("Open the file again.");
  }

  @Test
  void keeps_what_looks_like_an_entity_though_the_server_resolves_them() throws Exception {
    assertThat(translate("1 &lt; 2 & A&B", "1 &lt; ⟦1⟧ & A&B"))
        .extracting(Translation::text)
        .containsExactly("1 &LT; 2 & A&B", "1 &LT; ⟦1⟧ & A&B");
  }

  @Test
  void keeps_within_the_limit_of_characters_that_the_server_tells() throws Exception {
    String long1 = "word ".repeat(300).strip();
    assertThat(translate(long1, long1, "end")).hasSize(3);
    assertThat(server.asked("/translate")).hasSize(2);
  }

  @Test
  void refuses_one_text_over_the_limit_without_asking() {
    assertThatThrownBy(() -> translate("word ".repeat(500)))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("takes texts of up to 2000");
    assertThat(server.asked("/translate")).isEmpty();
  }

  @Test
  void halves_a_batch_over_the_limit_of_texts_that_the_server_does_not_tell() throws Exception {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      sources.add("boat " + i);
    }
    assertThat(engine.translate(pair(), SourceSegment.of(sources), Duration.ofMinutes(1)))
        .extracting(Translation::text)
        .containsExactlyElementsOf(
            sources.stream().map(text -> text.replace("boat", "BOAT")).toList());
    assertThat(server.asked("/translate")).hasSize(3);
  }

  @Test
  void serves_regions_of_a_language_and_the_scripts_of_chinese() {
    assertThat(engine.supports(LanguagePair.of("en-GB", "ru-RU"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "zh"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "zh-Hant-TW"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "pt-BR"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "pt"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("ru", "de"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("en", "en-GB"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("en", "en-XA"))).isFalse();
  }

  @Test
  void calls_a_language_as_the_server_does() throws Exception {
    engine.translate(
        LanguagePair.of("en-GB", "zh-TW"),
        SourceSegment.of(List.of("Yes.")),
        Duration.ofMinutes(1));
    assertThat(server.asked("/translate").get(0).json().path("target").asText())
        .isEqualTo("zh-Hant");
  }

  @Test
  void names_the_servers_version_and_place() {
    assertThat(engine.info().version()).isEqualTo("1.6.2@127.0.0.1:" + server.port());
  }

  @Test
  void is_there_but_serves_nothing_while_the_server_is_away() {
    server.close();
    engine = engine(server.base(), ApiKey.NONE, Codes.TAGS, 16);
    assertThat(engine.supports(pair())).isFalse();
    assertThat(engine.info().version()).isEqualTo("127.0.0.1:" + server.port());
  }

  @Test
  void asks_for_its_languages_once() {
    for (int i = 0; i < 5; i++) {
      engine.supports(pair());
    }
    assertThat(server.asked("/languages")).hasSize(1);
  }
}
