package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.feed.AllowedAddresses;
import tolmach.app.feed.FeedErrand;
import tolmach.app.feed.FeedSettings;
import tolmach.app.feed.Feeds;
import tolmach.app.feed.Site;

/** Feeds over HTTP: route 06. */
class PollFeedsRouteTest {

  private static final String FEED =
      "<rss><channel><item><guid>urn:test:1</guid><title>One</title></item>"
          + "<item><guid>urn:test:2</guid><title>Two</title></item></channel></rss>";

  @TempDir Path folder;

  /** Forgets once that something was sent. */
  public static final class Stumbling {
    private final Feeds feeds;
    private boolean hasStumbled;

    Stumbling(Feeds feeds) {
      this.feeds = feeds;
    }

    public List<FeedErrand> waiting() {
      return feeds.waiting();
    }

    public void sent(FeedErrand errand) {
      if (!hasStumbled) {
        hasStumbled = true;
        throw new IllegalStateException("a stumble");
      }
      feeds.sent(errand);
    }
  }

  @Test
  void publishes_each_entry_and_again_what_it_does_not_know_to_be_sent() throws Exception {
    try (var site = new Site()) {
      site.on("/news", Site.text("application/rss+xml", FEED));
      var feed = new FeedSettings("news", site.at("/news"), Map.of(), Duration.ofHours(1), false);
      var allowed = new AllowedAddresses(List.of(feed.url()), List.of("127.0.0.1"));
      try (var feeds = new Feeds(List.of(feed), allowed, folder, Clock.systemUTC());
          var routes =
              RunningRoutes.of(
                  List.of("06-poll-feeds"),
                  Map.of("feeds", new Stumbling(feeds)),
                  Map.of("feeds.period", "50", "feeds.read", "true"))) {
        await().atMost(Duration.ofSeconds(120)).until(() -> feeds.statuses().get(0).sent() == 2);
        var first = routes.wire.next("articles.incoming");
        assertThat(first.key()).isEqualTo("urn:test:2");
        assertThat(first.headers()).containsEntry("content-type", "application/rss+xml");
        assertThat(routes.wire.next("articles.incoming").key()).isEqualTo("urn:test:1");
        assertThat(routes.wire.next("articles.incoming").key()).isEqualTo("urn:test:2");
      }
    }
  }
}
