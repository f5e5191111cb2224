package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.dropped;
import static tolmach.article.Fixtures.lines;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.resource;
import static tolmach.article.Fixtures.segment;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NinjsReaderTest {

  private static final Article STORY = read(resource("story.ninjs.json"));

  private static void refuses(String item, String... words) {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> read(item))
        .withMessageContainingAll(words);
  }

  @Test
  void reads_headline_description_and_the_html_body() {
    assertThat(lines(STORY))
        .containsExactly(
            "headline: Port of Varnholm reopens to grain ships",
            "lead: The largest grain port on the Sound of Harra has received its first ship since"
                + " January.",
            "paragraph: The bulk carrier Aurelia moored at pier 7. It was the first for 43 days.",
            "heading: A long queue",
            "listItem: 26 ships are still waiting in the roads.",
            "listItem: They carry 410,000 tonnes & more.",
            "quote: \"We are not going to lose another hour,\" harbour master Karin Lovell said.",
            "link: Read more: Icebreaker Tora frees two trawlers",
            "caption: A tug leads the Aurelia into the harbour");
    assertThat(segment(STORY, "p1.2").text()).isEqualTo("It was the first for ⟦1⟧43 days⟦/1⟧.");
    assertThat(STORY.blocks().get(7).href()).isEqualTo("https://meridian.example/icebreaker");
  }

  @Test
  void keeps_what_is_not_text_and_leaves_texts_of_other_roles() {
    assertThat(STORY.properties().properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "pubStatus",
            "urgency",
            "firstCreated",
            "versionCreated",
            "embargoedUntil",
            "by",
            "slugline",
            "located",
            "copyrightHolder",
            "subjects",
            "places",
            "altIds",
            "associations",
            "rightsInfo");
    assertThat(dropped(STORY))
        .containsEntry("Grain port reopens", "a headline of the role \"short\"");
  }

  @Test
  void brings_older_ninjs_to_the_names_and_shapes_of_3_1() {
    Article old = read(resource("story-1.x.ninjs.json"));

    assertThat(lines(old))
        .startsWith("headline: Port of Varnholm reopens to grain ships")
        .endsWith("paragraph: It was the first for 43 days.", "caption: A tug");
    assertThat(old.properties().at("/embargoedUntil").asText()).isEqualTo("2014-03-14T10:00:00Z");
    assertThat(old.properties().at("/subjects/0/literal").asText()).isEqualTo("iptc:04011000");
    assertThat(old.properties().at("/renditions/0/contentType").asText()).isEqualTo("image/jpeg");
    assertThat(old.properties().at("/associations/0/name").asText()).isEqualTo("picture");
    assertThat(old.version()).isEqualTo("3");
  }

  @Test
  void reads_a_flash_that_is_a_headline_alone() {
    Article flash =
        read("{\"uri\":\"a:b\",\"language\":\"en\",\"headlines\":[{\"value\":\"Port open\"}]}");

    assertThat(lines(flash)).containsExactly("headline: Port open");
    assertThat(flash.language()).hasToString("en");
  }

  @Test
  void says_und_where_nothing_tells_the_language() {
    assertThat(read("{\"uri\":\"a:b\",\"headline\":\"OK\"}").language()).hasToString("und");
  }

  @Test
  void believes_the_text_before_the_declared_language() {
    Article article =
        read(
            "{\"uri\":\"a:b\",\"language\":\"en\",\"body_text\":\"Мэр города открыл в понедельник"
                + " новый мост через реку, сообщила администрация.\"}");

    assertThat(article.language()).hasToString("ru");
  }

  @Test
  void refuses_what_does_not_fit_the_profile_with_path_and_reason() {
    refuses("{\"uri\":\"a:b\",\"headlines\":\"Port open\"}", "/headlines", "array");
    refuses("{\"uri\":\"a:b\",\"headlines\":[{\"role\":\"main\"}]}", "/headlines/0", "value");
    refuses("{\"uri\":\"a:b\",\"type\":\"picture\",\"headline\":\"A tug\"}", "/type", "text");
    refuses("{\"uri\":\"a:b\",\"headline\":\"A tug\",\"subjects\":[7]}", "/subjects/0");
  }

  @Test
  void refuses_an_item_without_text() {
    refuses("{\"uri\":\"a:b\"}", "no article text found");
    refuses("{\"uri\":\"a:b\",\"bodies\":[{\"value\":\" \"}]}", "no article text found");
  }

  @Test
  void refuses_a_malformed_date_that_the_peek_does_not_look_at() {
    refuses("{\"uri\":\"a:b\",\"headline\":\"A tug\",\"expires\":\"soon\"}", "expires", "soon");
  }
}
