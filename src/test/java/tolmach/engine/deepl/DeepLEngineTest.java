package tolmach.engine.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.deepl.DeepLSettings.Formality;
import tolmach.engine.deepl.DeepLSettings.Model;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.HttpSettings;
import tolmach.engine.http.StandIn;
import tolmach.language.LanguagePair;

class DeepLEngineTest extends EngineContract {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DeepLServer deepl = new DeepLServer();
  private final AtomicLong billed = new AtomicLong();
  private StandIn server;
  private DeepLEngine engine;

  @BeforeEach
  void start() {
    server = new StandIn(deepl);
    engine = engine(Formality.DEFAULT, Model.DEFAULT, true, 100);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DeepLEngine engine(Formality formality, Model model, boolean context, int glossaries) {
    return new DeepLEngine(
        new DeepLSettings(
            Optional.of(server.base()),
            ApiKey.of(DeepLServer.KEY),
            formality,
            model,
            context,
            glossaries,
            HttpSettings.DEFAULTS),
        billed::addAndGet);
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected LanguagePair pair() {
    return LanguagePair.of("en", "ru");
  }

  private JsonNode asked(int number) {
    return server.asked("/v2/translate").get(number).json();
  }

  private static SourceSegment with(String text, Hints.Term... terms) {
    return new SourceSegment(text, new Hints(List.of(terms), List.of(), List.of(), List.of(), ""));
  }

  private static SourceSegment between(List<String> before, String text, List<String> after) {
    return new SourceSegment(text, new Hints(List.of(), before, after, List.of(), ""));
  }

  @Test
  void asks_for_a_batch_in_one_request_with_the_key_in_its_header() throws Exception {
    translate("One boat.", "Salt & pepper.");
    assertThat(server.asked("/v2/translate")).hasSize(1);
    assertThat(server.asked("/v2/translate").get(0).header("Authorization"))
        .isEqualTo("DeepL-Auth-Key " + DeepLServer.KEY);
    assertThat(asked(0))
        .hasToString(
            "{\"text\":[\"One boat.\",\"Salt & pepper.\"],\"source_lang\":\"EN\","
                + "\"target_lang\":\"RU\",\"split_sentences\":\"0\",\"preserve_formatting\":true,"
                + "\"show_billed_characters\":true}");
  }

  @Test
  void carries_codes_as_well_formed_xml_even_where_they_cross() throws Exception {
    assertThat(translate("⟦1⟧a ⟦2⟧b⟦/1⟧ c⟦/2⟧ ⟦3⟧ d⟦/4⟧ <&>").get(0))
        .isEqualTo(Translation.unscored("⟦1⟧A ⟦2⟧B⟦/1⟧ C⟦/2⟧ ⟦3⟧ D⟦/4⟧ <&>"));
    assertThat(asked(0).path("text").get(0).asText())
        .isEqualTo("<x1>a <x2/>b</x1> c<y2/> <x3/> d<y4/> &lt;&amp;&gt;");
    assertThat(asked(0).path("tag_handling").asText()).isEqualTo("xml");
    assertThat(asked(0).path("outline_detection").asBoolean(true)).isFalse();
  }

  @Test
  void sets_codes_again_that_deepl_lost() throws Exception {
    server.except(
        "/v2/translate", request -> StandIn.ok("{\"translations\":[{\"text\":\"А <x1>Б\"}]}"));
    Translation translation = translate("A ⟦1⟧B⟦/1⟧").get(0);
    assertThat(translation.text()).isEqualTo("А ⟦1⟧Б⟦/1⟧");
    assertThat(translation.notes()).containsExactly(Translation.Note.CODES_GUESSED);
  }

  @Test
  void keeps_within_fifty_texts_and_128_kibibytes() throws Exception {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      many.add("Boat " + i + ".");
    }
    assertThat(engine.translate(pair(), SourceSegment.of(many), PATIENCE)).hasSize(120);
    assertThat(server.asked("/v2/translate"))
        .extracting(asked -> asked.json().path("text").size())
        .containsExactly(50, 50, 20);
    server.forget();
    String large = "«Ъ» ".repeat(8000);
    assertThat(engine.translate(pair(), SourceSegment.of(List.of(large, large, large)), PATIENCE))
        .hasSize(3);
    assertThat(server.asked("/v2/translate")).hasSize(3);
  }

  @Test
  void refuses_a_text_that_no_request_has_room_for() {
    assertThatThrownBy(() -> translate("word ".repeat(30_000)))
        .isInstanceOf(EngineException.Refused.class);
    assertThat(server.asked("/v2/translate")).isEmpty();
  }

  @Test
  void counts_the_characters_that_are_billed() throws Exception {
    translate("Four", "Twelve chars");
    assertThat(billed).hasValue(16);
  }

  @Test
  void makes_a_glossary_of_the_terms_once_and_uses_it_again() throws Exception {
    SourceSegment first = with("The council met.", new Hints.Term("council", "горсовет"));
    SourceSegment second = with("Our council.", new Hints.Term("council", "горсовет"));
    engine.translate(pair(), List.of(first), PATIENCE);
    engine.translate(pair(), List.of(second), PATIENCE);
    assertThat(deepl.glossaries).hasSize(1);
    String id = deepl.glossaries.keySet().iterator().next();
    assertThat(asked(0).path("glossary_id").asText()).isEqualTo(id);
    assertThat(asked(1).path("glossary_id").asText()).isEqualTo(id);
    assertThat(deepl.glossaries.get(id).path("dictionaries").get(0))
        .hasToString(
            "{\"source_lang\":\"en\",\"target_lang\":\"ru\","
                + "\"entries\":\"council\\tгорсовет\\n\",\"entries_format\":\"tsv\"}");
  }

  @Test
  void finds_its_glossaries_again_after_a_restart() throws Exception {
    SourceSegment source = with("The council met.", new Hints.Term("council", "горсовет"));
    engine.translate(pair(), List.of(source), PATIENCE);
    engine = engine(Formality.DEFAULT, Model.DEFAULT, true, 100);
    engine.translate(pair(), List.of(source), PATIENCE);
    assertThat(deepl.glossaries).hasSize(1);
  }

  @Test
  void forces_no_term_upon_a_segment_that_has_it_not() throws Exception {
    engine.translate(
        pair(),
        List.of(
            with("Rates rise.", new Hints.Term("rates", "ставки")),
            with("No term."),
            with("Bus rates.", new Hints.Term("rates", "тарифы"))),
        PATIENCE);
    assertThat(server.asked("/v2/translate")).hasSize(3);
    assertThat(asked(1).has("glossary_id")).isFalse();
    assertThat(asked(0).path("glossary_id").asText())
        .isNotEqualTo(asked(2).path("glossary_id").asText());
  }

  @Test
  void deletes_the_glossary_that_was_not_used_for_longest() throws Exception {
    engine = engine(Formality.DEFAULT, Model.DEFAULT, true, 2);
    for (String word : List.of("one", "two", "one", "three")) {
      engine.translate(
          pair(), List.of(with("Say " + word, new Hints.Term(word, word + "!"))), PATIENCE);
    }
    assertThat(deepl.glossaries.values())
        .extracting(body -> body.path("dictionaries").get(0).path("entries").asText())
        .containsExactlyInAnyOrder("one\tone!\n", "three\tthree!\n");
  }

  @Test
  void makes_a_glossary_anew_that_someone_deleted() throws Exception {
    SourceSegment source = with("The council met.", new Hints.Term("council", "горсовет"));
    engine.translate(pair(), List.of(source), PATIENCE);
    deepl.glossaries.clear();
    assertThat(engine.translate(pair(), List.of(source), PATIENCE)).hasSize(1);
    assertThat(deepl.glossaries).hasSize(1);
  }

  @Test
  void translates_without_terms_where_the_account_takes_no_glossary() throws Exception {
    server.except(
        "/v3/glossaries", request -> StandIn.error(400, "{\"message\":\"Unsupported pair\"}"));
    SourceSegment source = with("The council met.", new Hints.Term("council", "горсовет"));
    assertThat(engine.translate(pair(), List.of(source), PATIENCE))
        .extracting(Translation::text)
        .containsExactly("THE COUNCIL MET.");
    assertThat(asked(0).has("glossary_id")).isFalse();
  }

  @Test
  void sends_neighbours_together_with_the_sentences_around_them() throws Exception {
    engine.translate(
        pair(),
        List.of(
            between(List.of("Floods came."), "The ⟦1⟧bridge⟦/1⟧ fell.", List.of("It was old.")),
            between(List.of("The ⟦1⟧bridge⟦/1⟧ fell."), "It was old.", List.of("None hurt.")),
            between(List.of("Shares rose."), "Banks led.", List.of()),
            SourceSegment.of("Alone.")),
        PATIENCE);
    assertThat(server.asked("/v2/translate")).hasSize(3);
    assertThat(asked(0).path("context").asText())
        .isEqualTo("Floods came. The bridge fell. It was old. None hurt.");
    assertThat(asked(1).path("context").asText()).isEqualTo("Shares rose. Banks led.");
    assertThat(asked(2).has("context")).isFalse();
  }

  @Test
  void sends_no_context_where_that_is_not_wanted() throws Exception {
    engine = engine(Formality.DEFAULT, Model.DEFAULT, false, 100);
    assertThat(engine.info().reads()).containsExactly(Hints.Kind.TERMS);
    engine.translate(pair(), List.of(between(List.of("Before."), "Now.", List.of())), PATIENCE);
    assertThat(asked(0).has("context")).isFalse();
  }

  @Test
  void asks_for_the_formality_and_the_model_that_are_set() throws Exception {
    engine = engine(Formality.PREFER_LESS, Model.QUALITY_OPTIMIZED, true, 100);
    translate("Yes.");
    assertThat(asked(0).path("formality").asText()).isEqualTo("prefer_less");
    assertThat(asked(0).path("model_type").asText()).isEqualTo("quality_optimized");
    assertThat(engine.info().version()).isEqualTo("v2 quality_optimized prefer_less");
  }

  @Test
  void calls_languages_as_deepl_does() throws Exception {
    assertThat(target("en")).isEqualTo("EN-US");
    assertThat(target("en-GB")).isEqualTo("EN-GB");
    assertThat(target("en-AU")).isEqualTo("EN-GB");
    assertThat(target("pt")).isEqualTo("PT-BR");
    assertThat(target("pt-PT")).isEqualTo("PT-PT");
    assertThat(target("pt-AO")).isEqualTo("PT-PT");
    assertThat(target("zh")).isEqualTo("ZH-HANS");
    assertThat(target("zh-TW")).isEqualTo("ZH-HANT");
    assertThat(target("zh-Hant-HK")).isEqualTo("ZH-HANT");
    assertThat(target("zh-Hans-HK")).isEqualTo("ZH-HANS");
    assertThat(target("es-MX")).isEqualTo("ES-419");
    assertThat(target("es-ES")).isEqualTo("ES");
    assertThat(target("no")).isEqualTo("NB");
    assertThat(target("ru-RU")).isEqualTo("RU");
  }

  private String target(String language) throws EngineException {
    server.forget();
    engine.translate(
        LanguagePair.of("de-AT", language), SourceSegment.of(List.of("Ja.")), PATIENCE);
    return asked(0).path("target_lang").asText();
  }

  @Test
  void serves_only_pairs_that_it_lists() {
    assertThat(engine.supports(LanguagePair.of("en", "de"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "en-GB"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("en", "en-XA"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("fr", "de"))).isFalse();
    assertThat(server.asked("/v2/languages")).hasSize(2);
  }

  @Test
  void knows_the_address_that_belongs_to_a_key() {
    assertThat(new DeepLSettings(ApiKey.of("abc:fx")).address())
        .isEqualTo(URI.create("https://api-free.deepl.com"));
    assertThat(new DeepLSettings(ApiKey.of("abc")).address())
        .isEqualTo(URI.create("https://api.deepl.com"));
  }
}
