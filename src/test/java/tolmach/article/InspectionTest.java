package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static final Function<JsonNode, List<String>> NAMES =
      node -> node.properties().stream().map(Map.Entry::getKey).toList();

  @Test
  void prints_what_the_pipeline_sees() {
    var seen = new Inspection().inspect("page.txt", read(resource("/tolmach/demo/page.txt")));

    assertThat(NAMES.apply(seen))
        .containsExactly("file", "format", "uri", "language", "headline", "blocks", "dropped");
    assertThat(seen.path("headline").asText()).startsWith("Port of Varnholm");
    assertThat(seen.at("/blocks/1"))
        .hasToString(
            "{\"role\":\"credit\",\"text\":\"© MERIDIAN / Ilse Brandt\",\"language\":\"en\","
                + "\"segments\":[{\"text\":\"© MERIDIAN / Ilse Brandt\",\"language\":\"en\","
                + "\"translate\":false}]}");
    assertThat(seen.at("/dropped/11"))
        .hasToString(
            "{\"text\":\"Здесь появится текст выбранной новости\",\"language\":\"ru\","
                + "\"reason\":\"stands after the article: widgets of the page\"}");
  }

  @Test
  void says_null_where_there_is_no_headline() {
    Article article = read("It rained in the whole of the north on Monday and on Tuesday too.");

    assertThat(new Inspection().inspect("rain.txt", article).get("headline").isNull()).isTrue();
  }
}
