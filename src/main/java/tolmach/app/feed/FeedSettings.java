package tolmach.app.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A feed of the settings.
 *
 * @param name of the feed, of letters, digits and hyphens
 * @param url http or https
 * @param headers that its items get: desk, language, urgency
 * @param every how long is waited between two looks, if the feed does not ask for more
 * @param follow true if the page of an entry is fetched where the feed gives a summary alone
 */
public record FeedSettings(
    String name, URI url, Map<String, String> headers, Duration every, boolean follow) {

  public FeedSettings {
    headers = Map.copyOf(headers);
  }
}
