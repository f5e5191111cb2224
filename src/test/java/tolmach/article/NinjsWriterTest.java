package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tolmach.article.Fixtures.FIRST;
import static tolmach.article.Fixtures.RU;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.resource;
import static tolmach.article.Fixtures.shouted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;

class NinjsWriterTest {

  private static final Schemas OUTPUT =
      Schemas.resource("/tolmach/article/ninjs-localized.schema.json");

  private static ObjectNode localized(String resource) {
    Article article = read(resource(resource)).withSequence(5);
    return new NinjsWriter()
        .write(article, RU, LocalizedBlock.of(article, shouted(article)), FIRST);
  }

  private static ObjectNode withBody(String text, InlineCode... codes) {
    var segment = new LocalizedSegment("p1.1", text, List.of(codes));
    var block = new LocalizedBlock("p1", Role.PARAGRAPH, List.of(segment), null);
    Article article = read(resource("story.ninjs.json")).withSequence(1);
    return new NinjsWriter().write(article, RU, List.of(block), FIRST);
  }

  private static String html(ObjectNode item) {
    return item.at("/bodies/0/value").asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "story.ninjs.json",
        "story-1.x.ninjs.json",
        "story.html",
        "/tolmach/demo/page.txt"
      })
  void fits_the_schema_that_downstream_sites_count_on(String resource) {
    assertThat(OUTPUT.faults(localized(resource))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "story.ninjs.json",
        "story-1.x.ninjs.json",
        "story.html",
        "/tolmach/demo/page.txt"
      })
  void fits_the_official_schema_where_it_is_at_hand(String resource) throws IOException {
    String schema =
        Files.readString(Fixtures.beside("NINJS_SCHEMA", "standards/ninjs-schema_3.1.json"));
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}")));
    var official = registry.getSchema(schema);

    assertThat(official.validate(localized(resource))).isEmpty();
    assertThat(official.validate(new NinjsWriter().withheld("urn:a:b", 1, RU, FIRST))).isEmpty();
    assertThat(official.validate(localized(resource).put("invented", 1))).isNotEmpty();
  }

  @Test
  void says_who_it_is_and_what_it_was_made_from() {
    ObjectNode item = localized("story.ninjs.json");

    assertThat(item.path("uri").asText())
        .isEqualTo("urn:newsml:meridian.example:20260314:grain-port:lang:ru");
    assertThat(item.path("language").asText()).isEqualTo("ru");
    assertThat(item.path("version").asText()).isEqualTo("5.1");
    assertThat(item.path("versionCreated").asText()).isEqualTo("2026-03-14T12:00:00Z");
    assertThat(item.path("altIds"))
        .hasToString(
            "[{\"role\":\"cms\",\"value\":\"4711\"},"
                + "{\"role\":\"translatedFrom\","
                + "\"value\":\"urn:newsml:meridian.example:20260314:grain-port\"},"
                + "{\"role\":\"translatedFromVersion\",\"value\":\"2\"}]");
    assertThat(item.at("/digitalSourceType/uri").asText()).endsWith("/trainedAlgorithmicMedia");
    assertThat(item.at("/digitalSourceType/name").asText()).isEqualTo("Машинный перевод");
  }

  @Test
  void carries_what_is_not_text_unchanged() {
    ObjectNode source = read(resource("story.ninjs.json")).properties();
    ObjectNode item = localized("story.ninjs.json");

    for (String name : List.of("embargoedUntil", "urgency", "subjects", "places", "rightsInfo")) {
      assertThat(item.get(name)).as(name).isEqualTo(source.get(name)).isNotNull();
    }
  }

  @Test
  void writes_a_span_for_each_sentence_in_an_element_for_each_block() {
    var body = Jsoup.parseBodyFragment(html(localized("story.ninjs.json")));

    assertThat(body.select("#p1 > span[data-segment=p1.2]").html())
        .isEqualTo("IT WAS THE FIRST FOR <b>43 DAYS</b>.");
    assertThat(body.select("ul > li#li2").text()).isEqualTo("THEY CARRY 410,000 TONNES & MORE.");
    assertThat(body.select("blockquote #q1, h2#s1, #k1 > a[href]")).hasSize(3);
  }

  @Test
  void shows_the_lead_of_a_page_in_the_body_too_and_that_of_ninjs_only_once() {
    assertThat(html(localized("/tolmach/demo/page.txt"))).contains("id=\"l1\"");
    assertThat(html(localized("story.ninjs.json"))).doesNotContain("id=\"l1\"");
    assertThat(localized("story.ninjs.json").at("/descriptions/0/value").asText())
        .startsWith("THE LARGEST");
  }

  @Test
  void writes_the_same_body_as_plain_text() {
    assertThat(localized("story.ninjs.json").at("/bodies/1/value").asText())
        .startsWith("THE BULK CARRIER AURELIA MOORED AT PIER 7. IT WAS THE FIRST FOR 43 DAYS.\n\n")
        .contains("\n\n- 26 SHIPS")
        .doesNotContain("⟦");
  }

  @Test
  void escapes_what_an_engine_wrote() {
    assertThat(html(withBody("1 < 2 & <script>alert(\"x\")</script>")))
        .contains("1 &lt; 2 &amp; &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  }

  @Test
  void stays_well_formed_whatever_an_engine_did_to_the_markers() {
    var open = new InlineCode(1, InlineCode.Kind.OPEN, "<b>");
    var close = new InlineCode(1, InlineCode.Kind.CLOSE, "</b>");
    var openIn = new InlineCode(2, InlineCode.Kind.OPEN, "<i>");
    var closeIn = new InlineCode(2, InlineCode.Kind.CLOSE, "</i>");

    assertThat(html(withBody("⟦1⟧bold", open, close))).contains("\"><b>bold</b></span>");
    assertThat(html(withBody("bold⟦/1⟧ ⟦9⟧", open, close))).contains("\">bold </span>");
    assertThat(html(withBody("⟦1⟧a⟦2⟧b⟦/1⟧c⟦/2⟧", open, close, openIn, closeIn)))
        .contains("<b>a<i>b</i></b>c</span>");
  }

  @Test
  void writes_no_code_that_is_not_harmless_markup() {
    var script = new InlineCode(1, InlineCode.Kind.STANDALONE, "<script>");
    var bracket = new InlineCode(2, InlineCode.Kind.STANDALONE, "⟦");

    assertThat(html(withBody("a⟦1⟧⟦2⟧b", script, bracket))).contains("a&lt;script&gt;⟦b");
  }

  @Test
  void refuses_to_pass_off_an_untranslated_sentence() {
    Article article = read(resource("story.ninjs.json"));
    var translations = new HashMap<>(shouted(article));
    translations.remove("p1.2");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalizedBlock.of(article, translations))
        .withMessageContaining("p1.2");
  }

  @Test
  void leaves_a_credit_as_it_is() {
    Article page = read(resource("/tolmach/demo/page.txt"));
    var translations = new HashMap<>(shouted(page));
    translations.remove("r1.1");

    assertThat(LocalizedBlock.of(page, translations).get(1).segments().get(0).text())
        .isEqualTo("© MERIDIAN / Ilse Brandt");
  }

  @Test
  void says_of_an_item_on_hold_no_word_of_its_text() {
    ObjectNode item = new NinjsWriter().withheld("https://a.example/1", 3, RU, FIRST);

    assertThat(OUTPUT.faults(item)).isEmpty();
    assertThat(item.path("pubStatus").asText()).isEqualTo("withheld");
    assertThat(item.path("uri").asText()).isEqualTo("https://a.example/1#lang=ru");
    assertThat(item.has("headlines") || item.has("bodies")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:a:b:c, urn:a:b:c:lang:ru",
    "https://a.example/x, https://a.example/x#lang=ru",
    "https://a.example/x#part, https://a.example/x#part&lang=ru",
    "tag:a.example;2026:x, tag:a.example;2026:x#lang=ru",
    "story 7, urn:tolmach:story%207:lang:ru",
    "https://a.example/мост, https://a.example/%D0%BC%D0%BE%D1%81%D1%82#lang=ru",
  })
  void derives_a_stable_identity_for_each_language(String source, String expected) {
    assertThat(NinjsWriter.localizedUri(source, RU)).isEqualTo(expected);
    assertThat(NinjsWriter.localizedUri(source, LanguageTag.of("en-XA"))).isNotEqualTo(expected);
  }

  @Test
  void says_how_it_was_made() {
    assertThat(Making.MACHINE_AND_PERSON.uri())
        .isEqualTo(
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Localization(0, Instant.EPOCH, PublicationStatus.USABLE, Making.MACHINE));
  }
}
