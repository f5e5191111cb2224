package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.message.MessageHead;
import tolmach.story.MemoryStoryStore;
import tolmach.story.Newsroom;
import tolmach.story.Publisher;
import tolmach.story.Receiver;
import tolmach.story.Renderer;
import tolmach.story.Story;

/** Where bundles of UI strings come in: route 80, and from there on route 10. */
class LocalizeMessagesRouteTest {

  private static final Newsroom NEWSROOM =
      new Newsroom(
          new MemoryStoryStore(),
          new NothingToRender(),
          (draft, now) -> List.of(),
          Duration.ZERO,
          Clock.systemUTC());

  @Test
  void a_bundle_is_received_like_an_article_and_goes_on_beside_them() throws Exception {
    try (var routes =
        RunningRoutes.of(
            List.of("10-receive-article", "80-localize-messages", "70-publish-article"),
            Map.of("receiver", receiver(), "publisher", new Publisher(NEWSROOM)))) {
      byte[] bundle = "title = News\n".getBytes(StandardCharsets.UTF_8);

      routes.wire.send("messages.incoming", "app.properties", bundle, Map.of());

      var accepted = routes.wire.next("articles.accepted.regular");
      assertThat(accepted.key()).isEqualTo("app.properties");
      assertThat(accepted.value()).isEqualTo(bundle);
      assertThat(accepted.headers())
          .containsEntry(ItemHeaders.KIND, "MESSAGES")
          .containsEntry(ItemHeaders.SEQUENCE, "1");
      assertThat(routes.wire.next("stories").key()).isEqualTo("app.properties");
      assertThat(routes.wire.written()).isEmpty();
    }
  }

  @Test
  void what_is_no_bundle_is_a_dead_letter() throws Exception {
    try (var routes =
        RunningRoutes.of(
            List.of("10-receive-article", "80-localize-messages", "70-publish-article"),
            Map.of("receiver", receiver(), "publisher", new Publisher(NEWSROOM)))) {
      byte[] page = "<html></html>".getBytes(StandardCharsets.UTF_8);

      routes.wire.send(
          "messages.incoming", "app", page, Map.of(ItemHeaders.CONTENT_TYPE, "text/html"));

      var letter = routes.wire.next("dead-letters");
      assertThat(letter.value()).isEqualTo(page);
      assertThat(letter.headers().get(ItemHeaders.ERROR_CLASS))
          .isEqualTo(BadItemException.class.getName());
      assertThat(routes.wire.written()).isEmpty();
    }
  }

  private static Receiver receiver() {
    return new Receiver(
        NEWSROOM,
        (body, headers, key) -> {
          throw new AssertionError("a bundle was taken for an article");
        },
        (body, headers, key) -> MessageHead.peek(body, text(headers), key));
  }

  private static Map<String, String> text(Map<String, Object> headers) {
    var text = new TreeMap<String, String>();
    headers.forEach((name, value) -> text.put(name, String.valueOf(value)));
    return text;
  }

  private static final class NothingToRender implements Renderer {
    @Override
    public byte[] render(tolmach.worker.Draft draft, int revision, java.time.Instant now) {
      throw new AssertionError("nothing is published here");
    }

    @Override
    public byte[] withheld(
        Story story, tolmach.language.LanguageTag language, int revision, java.time.Instant now) {
      throw new AssertionError("nothing is withheld here");
    }
  }
}
