package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.article.ItemHead;
import tolmach.article.ItemKind;
import tolmach.article.PublicationStatus;
import tolmach.segment.TextHash;

class MessageHeadTest {

  private static final byte[] BUNDLE = "home = Home\n".getBytes(StandardCharsets.UTF_8);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void says_what_receive_must_know() {
    ItemHead head =
        MessageHead.peek(
            BUNDLE, Map.of("tolmach.urgency", "2", "tolmach.version", "7"), "site/messages");
    assertThat(head)
        .isEqualTo(
            new ItemHead(
                ItemKind.MESSAGES,
                "properties",
                "site/messages",
                "7",
                null,
                2,
                PublicationStatus.USABLE,
                null,
                TextHash.of(BUNDLE)));
  }

  @Test
  void takes_the_identity_from_the_headers_before_the_key() {
    var subject = Map.of("ce_subject", "s");
    var uri = Map.of("ce_subject", "s", "tolmach.uri", "u");
    assertThat(MessageHead.peek(BUNDLE, subject, "k").uri()).isEqualTo("s");
    assertThat(MessageHead.peek(BUNDLE, uri, "k").uri()).isEqualTo("u");
    assertThat(MessageHead.peek(BUNDLE, Map.of(), "k").uri()).isEqualTo("k");
    assertThatThrownBy(() -> MessageHead.peek(BUNDLE, Map.of(), null))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("the bundle has no identity; give the record a key");
  }

  @Test
  void knows_a_bundle_by_its_type_its_name_or_its_lines() {
    byte[] bare = bytes("home");
    var typed = Map.of("content-type", "text/x-java-properties; charset=utf-8");
    assertThat(MessageHead.peek(bare, typed, "k").format()).isEqualTo("properties");
    assertThat(MessageHead.peek(bare, Map.of(), "a/Messages.PROPERTIES").urgency()).isZero();
    assertThat(MessageHead.peek(bytes("a.b: x\n# c\nc=y"), Map.of(), "k").uri()).isEqualTo("k");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only a comment",
        "The council voted.",
        "{\"a\": 1}",
        "<p class=\"x\">Hello</p>",
        "a b\n",
        "\0\1=x"
      })
  void takes_nothing_else_for_a_bundle(String text) {
    assertThatThrownBy(() -> MessageHead.peek(bytes(text), Map.of(), "k"))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("no bundle of UI strings; accepted are ");
  }

  @Test
  void refuses_another_format_by_its_name() {
    assertThatThrownBy(
            () -> MessageHead.peek(BUNDLE, Map.of("content-type", "application/pdf"), "k"))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("content-type \"application/pdf\" is no format of a bundle");
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "high", "-1"})
  void refuses_an_urgency_that_is_none(String urgency) {
    assertThatThrownBy(() -> MessageHead.peek(BUNDLE, Map.of("tolmach.urgency", urgency), "k"))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "tolmach.urgency is \"" + urgency + "\"; write a digit from 1 (most urgent) to 9");
  }

  @Test
  void refuses_a_tombstone_in_words() {
    var headers = Map.of("content-type", "text/x-java-properties");
    assertThatThrownBy(() -> MessageHead.peek(null, headers, "k"))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("the bundle is empty");
  }

  @Test
  void refuses_an_identity_that_would_break_a_key_apart() {
    assertThatThrownBy(() -> MessageHead.peek(BUNDLE, Map.of(), "menu\nmain"))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("control character");
    assertThatThrownBy(() -> MessageHead.peek(BUNDLE, Map.of(), "k".repeat(2001)))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("2001 characters");
  }
}
