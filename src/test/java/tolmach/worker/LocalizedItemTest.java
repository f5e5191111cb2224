package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.memory.Origin;

class LocalizedItemTest {

  private static final TargetSegment BY_ENGINE =
      Sample.translated("p0.1", "The bridge is closed.", "Мост закрыт.");
  private static final TargetSegment BY_PERSON =
      new TargetSegment(
          "p1.1",
          "Traffic stands still.",
          "Пробка.",
          Origin.HUMAN_EDIT,
          null,
          null,
          null,
          List.of());

  private final LocalizedItem items = new LocalizedItem();

  @Test
  void writes_an_article_as_ninjs_in_its_language() throws Exception {
    JsonNode item = render(BY_ENGINE, BY_PERSON);

    assertThat(item.path("language").asText()).isEqualTo("ru");
    assertThat(item.path("version").asText()).isEqualTo("3.2");
    assertThat(item.path("versionCreated").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(item.path("headlines").path(0).path("value").asText()).isEqualTo("Мост закрыт.");
    assertThat(item.path("bodies").path(0).path("value").asText())
        .contains("data-segment=\"p1.1\"", "Пробка.");
  }

  @Test
  void says_who_made_it() throws Exception {
    var other = Sample.translated("p1.1", "Traffic stands still.", "Движение стоит.");
    var kept = new TargetSegment("p1.1", "Taxi", "Taxi", Origin.KEPT, null, null, null, List.of());
    var headline = new TargetSegment("p0.1", "A", "Б", Origin.EXACT, null, null, null, List.of());

    assertThat(making(BY_ENGINE, other)).isEqualTo("trainedAlgorithmicMedia");
    assertThat(making(BY_ENGINE, kept)).isEqualTo("trainedAlgorithmicMedia");
    assertThat(making(BY_ENGINE, BY_PERSON)).isEqualTo("compositeWithTrainedAlgorithmicMedia");
    assertThat(making(headline, BY_PERSON)).isEqualTo("digitalCreation");
  }

  @Test
  void says_that_a_machine_wrote_what_a_person_only_let_pass() throws Exception {
    var other = Sample.translated("p1.1", "Traffic stands still.", "Движение стоит.");

    JsonNode reviewed = made(BY_ENGINE.approvedBy("anna"), other.approvedBy("anna"));
    assertThat(reviewed.path("uri").asText()).endsWith("/trainedAlgorithmicMedia");
    assertThat(reviewed.path("name").asText()).isEqualTo("Машинный перевод, проверен редактором");

    assertThat(made(BY_ENGINE.approvedBy("anna"), other).path("name").asText())
        .as("half of it was seen by nobody")
        .isEqualTo("Машинный перевод");
    var overrule = new Overrule("anna", Sample.NOON, "so it is", List.of());
    var remembered = fromMemory(BY_ENGINE.overruledBy(overrule));
    assertThat(made(remembered, other).path("uri").asText())
        .as("let pass in an earlier version, still a machine's words")
        .endsWith("/trainedAlgorithmicMedia");
  }

  @Test
  void tells_readers_in_their_language_unless_it_must_not() throws Exception {
    assertThat(made(BY_ENGINE, BY_PERSON).path("name").asText())
        .isEqualTo("Машинный перевод с правками человека");
    Draft draft = draft(BY_ENGINE, BY_PERSON);
    JsonNode silent = Json.MAPPER.readTree(new LocalizedItem(false).render(draft, 2, Sample.NOON));
    assertThat(silent.path("digitalSourceType").has("name")).isFalse();
    assertThat(silent.path("digitalSourceType").path("uri").asText()).isNotEmpty();
  }

  @Test
  void has_a_form_for_an_article_on_hold_and_none_for_a_bundle() throws Exception {
    byte[] onHold = items.withheld(ItemKind.ARTICLE, "urn:north:1", 3, Sample.RU, 2, Sample.NOON);

    assertThat(Json.MAPPER.readTree(onHold).path("pubStatus").asText()).isEqualTo("withheld");
    assertThat(items.withheld(ItemKind.MESSAGES, "ui", 3, Sample.RU, 2, Sample.NOON)).isNull();
  }

  private String making(TargetSegment... segments) throws IOException {
    String uri = render(segments).path("digitalSourceType").path("uri").asText();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static TargetSegment fromMemory(TargetSegment segment) {
    return new TargetSegment(
        segment.id(),
        segment.source(),
        segment.target(),
        Origin.HUMAN_EDIT,
        segment.engine(),
        segment.engineVersion(),
        null,
        List.of(),
        null,
        segment.by(),
        "key",
        null,
        List.of());
  }

  private JsonNode made(TargetSegment... segments) throws IOException {
    return render(segments).path("digitalSourceType");
  }

  private JsonNode render(TargetSegment... segments) throws IOException {
    return Json.MAPPER.readTree(items.render(draft(segments), 2, Sample.NOON));
  }

  private static Draft draft(TargetSegment... segments) {
    return Draft.of(
        Sample.job(Sample.article("The bridge is closed.", "Traffic stands still.")),
        Draft.Outcome.TRANSLATED,
        null,
        List.of(segments));
  }
}
