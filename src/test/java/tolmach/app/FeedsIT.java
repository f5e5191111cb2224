package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.feed.Site;

/** A feed over HTTP through a whole newsroom, and what a restart forgets of it: nothing. */
class FeedsIT {

  @TempDir Path data;

  private static String rss(String... dates) {
    var feed = new StringBuilder("<rss><channel><language>en</language>");
    for (int i = 0; i < dates.length; i++) {
      feed.append("<item><guid>urn:test:feed")
          .append(i)
          .append("</guid><title>The port of Varnholm opens</title><description>The first tug went")
          .append(" out on ")
          .append(dates[i])
          .append(" morning.</description></item>");
    }
    return feed + "</channel></rss>";
  }

  @Test
  void entries_come_out_localized_once_and_what_changed_again() {
    try (var site = new Site()) {
      site.on("/news", Site.text("application/rss+xml", rss("Saturday", "Sunday")));
      var settings =
          Map.of(
              "tolmach.feeds", "harbour",
              "tolmach.feed.harbour.url", site.at("/news").toString(),
              "tolmach.feed.harbour.every", "1",
              "tolmach.feed.harbour.desk", "sea",
              "tolmach.feeds.allowed", "127.0.0.1");
      try (var wire = new RunningWire(data, settings)) {
        wire.localized("en-XA", "urn:test:feed0", 1);
        wire.localized("en-XA", "urn:test:feed1", 1);
        assertThat(wire.health().facts().get("feeds").toString()).contains("harbour", "sent=2");

        wire.stop();
        wire.open();
        int before = site.asked("/news").size();
        await()
            .atMost(Duration.ofSeconds(120))
            .until(() -> site.asked("/news").size() >= before + 2);
        assertThat(wire.all("articles.incoming")).hasSize(2);

        site.on("/news", Site.text("application/rss+xml", rss("Saturday", "Monday")));
        wire.localized("en-XA", "urn:test:feed1", 2);
        assertThat(wire.all("articles.incoming"))
            .hasSize(3)
            .allMatch(record -> "sea".equals(RunningWire.header(record, "tolmach.desk")));
      }
    }
  }
}
