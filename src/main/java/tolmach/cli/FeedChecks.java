package tolmach.cli;

import java.util.Optional;
import tolmach.app.Settings;
import tolmach.app.feed.AllowedAddresses;
import tolmach.app.feed.FeedSettings;
import tolmach.app.feed.Feeds;

/** Whether the feeds of the settings answer, each asked once. */
final class FeedChecks {

  private FeedChecks() {}

  static void feeds(Examination examination, Settings settings) {
    AllowedAddresses allowed = settings.feeds().allowed();
    for (FeedSettings feed : settings.feeds().feeds()) {
      Optional<String> trouble = Feeds.trouble(feed, allowed);
      if (trouble.isEmpty()) {
        examination.ok("feeds", feed.name() + " at " + feed.url() + " can be read");
      } else {
        examination.warn(
            "feeds",
            feed.name() + ": " + trouble.get(),
            "It is tried again by itself; its settings begin with tolmach.feed."
                + feed.name()
                + ".");
      }
    }
  }
}
