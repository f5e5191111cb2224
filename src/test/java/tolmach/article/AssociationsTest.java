package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.article.Fixtures.FIRST;
import static tolmach.article.Fixtures.RU;
import static tolmach.article.Fixtures.beside;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.resource;
import static tolmach.article.Fixtures.shouted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What of a ninjs item goes over into the localized one, and what is translated of it. */
class AssociationsTest {

  /** Written anew for each language. */
  private static final Set<String> OWN =
      Set.of(
          "uri",
          "type",
          "version",
          "versionCreated",
          "language",
          "standard",
          "title",
          "altIds",
          "digitalSourceType",
          "headlines",
          "descriptions",
          "bodies",
          "associations");

  private static final String WHOLE = resource("whole.ninjs.json");

  private static ObjectNode localized(String text) {
    Article article = read(text).withSequence(5);
    return new NinjsWriter()
        .write(article, RU, LocalizedBlock.of(article, shouted(article)), FIRST);
  }

  private static JsonNode whole() throws IOException {
    return Json.MAPPER.readTree(WHOLE);
  }

  @Test
  void captions_are_blocks_of_their_own_named_by_where_they_stand() {
    var captions =
        read(WHOLE).blocks().stream().filter(block -> block.id().startsWith("assoc")).toList();
    assertThat(captions.stream().map(block -> block.id() + " " + block.role().word()))
        .containsExactly(
            "associations/0/headlines/0/1 caption",
            "associations/0/descriptions/0/1 caption",
            "associations/0/descriptions/1/1 caption",
            "associations/1/bodies/0/1 paragraph",
            "associations/1/bodies/0/2 paragraph",
            "associations/1/associations/0/descriptions/0/1 caption");
  }

  @Test
  void captions_come_back_translated_in_their_place_and_nothing_else_of_an_association_changes()
      throws IOException {
    JsonNode expected = whole().path("associations").deepCopy();
    shout(expected.at("/0/headlines/0"));
    shout(expected.at("/0/descriptions/0"));
    ((ObjectNode) expected.at("/0/descriptions/1"))
        .put("value", "THE <b>FIRST</b> TUG OF THE YEAR.");
    ((ObjectNode) expected.at("/0")).put("language", "ru");
    shout(expected.at("/1/bodies/0"));
    ((ObjectNode) expected.at("/1/bodies/0")).remove(List.of("charCount", "wordCount"));
    shout(expected.at("/1/associations/0/descriptions/0"));

    assertThat(localized(WHOLE).path("associations")).isEqualTo(expected);
  }

  private static void shout(JsonNode text) {
    String value = text.path("value").asText();
    ((ObjectNode) text).put("value", value.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void captions_are_no_part_of_the_body() {
    assertThat(localized(WHOLE).path("bodies").toString())
        .contains("THE PORT OF VARNHOLM")
        .doesNotContain("TUG OF THE YEAR", "SIDEBAR");
  }

  @Test
  void everything_that_is_not_text_comes_out_as_it_went_in() throws IOException {
    ObjectNode item = localized(WHOLE);
    for (var property : whole().properties()) {
      if (!OWN.contains(property.getKey())) {
        assertThat(item.get(property.getKey()))
            .as(property.getKey())
            .isEqualTo(property.getValue());
      }
    }
    var ids = item.path("altIds");
    assertThat(ids.get(0)).isEqualTo(whole().at("/altIds/0"));
    assertThat(ids.findValuesAsText("value")).contains("urn:test:whole", "7");
    assertThat(item.path("uri").asText()).isEqualTo("urn:test:whole:lang:ru");
    assertThat(item.path("version").asText()).isEqualTo("5.1");
  }

  @Test
  void the_item_of_this_test_has_every_property_of_the_standard() throws IOException {
    var names = new TreeSet<String>();
    whole().fieldNames().forEachRemaining(names::add);
    assertThat(names).isEqualTo(new TreeSet<>(NinjsSpelling.NAMES));
  }

  @Test
  void the_properties_are_those_of_the_official_schema_and_the_item_fits_it() throws IOException {
    String schema = Files.readString(beside("NINJS_SCHEMA", "standards/ninjs-schema_3.1.json"));
    var official = new TreeSet<String>();
    Json.MAPPER
        .readTree(schema)
        .at("/$defs/ninjsType/properties")
        .fieldNames()
        .forEachRemaining(official::add);
    assertThat(new TreeSet<>(NinjsSpelling.NAMES)).isEqualTo(official);
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}")));
    assertThat(registry.getSchema(schema).validate(whole())).isEmpty();
    assertThat(registry.getSchema(schema).validate(localized(WHOLE))).isEmpty();
  }
}
