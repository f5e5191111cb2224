package tolmach.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.worker.Outgoing;

/** A record has come in that holds several items. */
class ContainersTest {

  private static final String MESSAGE =
      "<newsMessage><itemSet>%s<packageItem guid='urn:example:pack'/></itemSet></newsMessage>";

  final Scene scene = new Scene();

  private static String item(String uri, int version, String status) {
    return "<newsItem guid='"
        + uri
        + "' version='"
        + version
        + "'><itemMeta><pubStatus qcode='stat:"
        + status
        + "'/></itemMeta></newsItem>";
  }

  private static String message(String... items) {
    return MESSAGE.replace("%s", String.join("", items));
  }

  private List<Outgoing> parts(Ruling ruling) {
    assertThat(ruling.outcome()).isEqualTo(Outcome.TAKEN_APART);
    assertThat(ruling.dispatches().topics()).containsExactly("articles.incoming");
    return ruling.dispatches().on("articles.incoming");
  }

  /** What the wire does with a part: it comes in again. */
  private Ruling comesBack(Outgoing part) {
    var headers = new HashMap<String, Object>(part.headers());
    return scene.receive(part.key(), new String((byte[]) part.value(), UTF_8), headers);
  }

  @Test
  void goes_on_as_a_record_for_each_under_its_own_key_in_order() {
    var ruling =
        scene.receive(
            "urn:example:message",
            message(item("urn:example:a", 1, "usable"), item("urn:example:b", 1, "usable")),
            Map.of());
    assertThat(parts(ruling))
        .extracting(Outgoing::key)
        .containsExactly("urn:example:a", "urn:example:b");
    assertThat(parts(ruling)).allSatisfy(part -> assertThat(part.partitionKey()).isNull());
    assertThat(ruling.uri()).isEqualTo("urn:example:message");
    assertThat(ruling.reason())
        .isEqualTo("it holds 2 items; left out, without a text of their own: 1 packageItem");
    assertThat(scene.store.story("urn:example:message")).isEmpty();
    assertThat(comesBack(parts(ruling).get(1)).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(scene.store.story("urn:example:b")).isPresent();
  }

  @Test
  void gives_its_headers_to_each_but_not_its_own_name_and_version() {
    var ruling =
        scene.receive(
            null,
            message(item("urn:example:a", 1, "usable"), item("urn:example:b", 1, "usable")),
            Map.of(
                ItemHeaders.CONTENT_TYPE,
                "application/vnd.iptc.g2.newsmessage+xml",
                ItemHeaders.URI,
                "urn:example:message",
                ItemHeaders.VERSION,
                "9",
                ItemHeaders.CE_SUBJECT,
                "urn:example:message",
                ItemHeaders.CE_ID,
                "7",
                ItemHeaders.DESK,
                "sport",
                "CamelFileName",
                "/etc/passwd"));
    assertThat(parts(ruling).get(1).headers())
        .containsOnly(
            Map.entry(ItemHeaders.CONTENT_TYPE, "application/vnd.iptc.g2.newsitem+xml"),
            Map.entry(ItemHeaders.CE_ID, "7/2"),
            Map.entry(ItemHeaders.DESK, "sport"),
            Map.entry(ItemHeaders.REKEYED, "1"));
    assertThat(ruling.uri()).isEqualTo("articles.incoming");
  }

  @Test
  void with_a_kill_in_it_kills_that_story_alone() {
    scene.receive("urn:example:a", item("urn:example:a", 1, "usable"), Map.of());
    var ruling =
        scene.receive(
            null,
            message(item("urn:example:a", 2, "canceled"), item("urn:example:b", 1, "usable")),
            Map.of());
    assertThat(parts(ruling).stream().map(this::comesBack).map(Ruling::outcome))
        .containsExactly(Outcome.KILLED, Outcome.ACCEPTED);
    assertThat(scene.store.story("urn:example:a").orElseThrow().isKilled()).isTrue();
  }

  @Test
  void with_a_bad_item_in_it_loses_nothing_of_the_others_and_refuses_that_one_with_its_bytes() {
    var ruling =
        scene.receive(
            "https://meridian.example/feed",
            "<rss><channel><item><guid>urn:example:a</guid></item>"
                + "<item><title>Nameless</title></item>"
                + "<item><guid>urn:example:c</guid></item></channel></rss>",
            Map.of(ItemHeaders.URI, "https://meridian.example/feed"));
    List<Outgoing> parts = parts(ruling);
    assertThat(parts)
        .extracting(Outgoing::key)
        .containsExactly("urn:example:a", null, "urn:example:c");
    assertThat(new String((byte[]) parts.get(1).value(), UTF_8))
        .endsWith("<rss><channel><item><title>Nameless</title></item></channel></rss>");
    assertThatThrownBy(() -> comesBack(parts.get(1)))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("the item has no identity");
    assertThat(comesBack(parts.get(2)).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void that_comes_again_brings_only_duplicates() {
    String message =
        message(item("urn:example:a", 1, "usable"), item("urn:example:b", 1, "usable"));
    parts(scene.receive(null, message, Map.of())).forEach(this::comesBack);
    assertThat(parts(scene.receive(null, message, Map.of())))
        .extracting(part -> comesBack(part).outcome())
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
  }

  @Test
  void is_not_taken_apart_where_it_says_that_it_was() {
    assertThatThrownBy(
            () ->
                scene.receive(
                    null,
                    message(item("urn:example:a", 1, "usable"), item("urn:example:b", 1, "usable")),
                    Map.of(ItemHeaders.REKEYED, "1")))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("holds 2 news items, not one");
  }

  @Test
  void without_an_item_is_refused_in_words() {
    assertThatThrownBy(() -> scene.receive("urn:example:message", message(), Map.of()))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "<newsMessage> holds nothing that could be read as an article, only 1 packageItem"
                + " without a text of its own");
  }
}
