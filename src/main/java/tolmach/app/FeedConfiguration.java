package tolmach.app;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import tolmach.app.feed.AllowedAddresses;
import tolmach.app.feed.FeedSettings;
import tolmach.article.ItemHeaders;
import tolmach.wire.OperatorException;

/** The feeds of the settings, and where they may be. */
public final class FeedConfiguration {

  private final List<FeedSettings> feeds;
  private final List<String> allowed;

  /**
   * @param given names and values as they were given
   * @param names of the feeds
   * @param allowed hosts and addresses beside those of the feeds
   * @throws OperatorException if a value is out of bounds
   */
  FeedConfiguration(Map<String, String> given, List<String> names, List<String> allowed) {
    this.feeds = names.stream().map(name -> feed(name, given)).toList();
    this.allowed = List.copyOf(allowed);
  }

  public List<FeedSettings> feeds() {
    return feeds;
  }

  /** Where feeds, their redirects and the pages of their entries may be. */
  public AllowedAddresses allowed() {
    return new AllowedAddresses(feeds.stream().map(FeedSettings::url).toList(), allowed);
  }

  private static FeedSettings feed(String feed, Map<String, String> given) {
    String prefix = FeedDefinition.FEED_PREFIX + feed;
    var own = new TreeMap<String, String>();
    for (String name : FeedDefinition.FEED.names()) {
      String value = given.get(prefix + "." + name);
      if (value != null) {
        own.put(name, value.strip());
      }
    }
    if (own.getOrDefault(FeedDefinition.URL, "").isEmpty()) {
      throw new OperatorException(
          "The feed \"" + feed + "\" has no address", "Set " + prefix + ".url");
    }
    try {
      return of(feed, FeedDefinition.FEED.parse(own));
    } catch (ConfigException e) {
      throw new OperatorException(
          prefix + ": " + e.getMessage(), "Every setting and its values: src/docs/settings.md");
    }
  }

  private static FeedSettings of(String name, Map<String, Object> values) {
    var headers = new HashMap<String, String>();
    String desk = values.get(FeedDefinition.DESK).toString();
    String language = values.get(FeedDefinition.LANGUAGE).toString();
    String urgency = values.get(FeedDefinition.URGENCY).toString();
    if (!desk.isEmpty()) {
      headers.put(ItemHeaders.DESK, desk);
    }
    if (!language.isEmpty()) {
      headers.put(ItemHeaders.LANGUAGE, language);
    }
    if (!urgency.equals("0")) {
      headers.put(ItemHeaders.URGENCY, urgency);
    }
    return new FeedSettings(
        name,
        URI.create(values.get(FeedDefinition.URL).toString()),
        headers,
        Duration.ofSeconds((Integer) values.get(FeedDefinition.EVERY)),
        (Boolean) values.get(FeedDefinition.FOLLOW));
  }
}
