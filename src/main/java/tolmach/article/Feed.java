package tolmach.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tolmach.segment.TextHash;

/**
 * An RSS or Atom feed as it is read from its address, entry by entry.
 *
 * @param items in the feed's order; none is no fault
 * @param timeToLive for how long the feed says it stays the same: {@code ttl} of RSS 2.0, {@code
 *     updatePeriod} of its syndication module
 * @param contentType of each item's bytes
 * @param faults of entries that could not be read, in words
 */
public record Feed(
    List<FeedItem> items, Optional<Duration> timeToLive, String contentType, List<String> faults) {

  private static final Set<String> TIMES = Set.of("versionCreated", "firstCreated");

  public Feed {
    items = List.copyOf(items);
    faults = List.copyOf(faults);
  }

  /**
   * @param contentType of the answer, for its charset; null if it has none. What it says of the
   *     format does not count: feeds are served as anything
   * @throws BadItemException if it is no feed, not well-formed, or too large
   */
  public static Feed of(byte[] bytes, String contentType) {
    var item = new Incoming(bytes, MediaType.of(contentType).orElse(null));
    String root = Xml.rootName(item.beginning().stripLeading()).orElse("");
    ContainerShape shape = shape(root);
    var items = new ArrayList<FeedItem>();
    var faults = new ArrayList<String>();
    for (byte[] part : Container.each(shape, item)) {
      try {
        items.add(item(part));
      } catch (BadItemException e) {
        faults.add(e.getMessage());
      }
    }
    return new Feed(items, timeToLive(Xml.parse(item)), shape.mediaType(), faults);
  }

  /**
   * True if a page has an article in it, so that it may stand for an entry that has a summary
   * alone.
   *
   * @param contentType of the page, null if it has none
   */
  public static boolean isArticle(byte[] page, String contentType, String uri) {
    try {
      var item = new Incoming(page, MediaType.of(contentType).orElse(null));
      Formats.named("html").read(item, uri);
      return true;
    } catch (BadItemException e) {
      return false;
    }
  }

  private static ContainerShape shape(String root) {
    for (ContainerShape shape : List.of(ContainerShape.RSS, ContainerShape.ATOM)) {
      if (shape.roots().contains(root)) {
        return shape;
      }
    }
    throw new BadItemException(
        root.isEmpty()
            ? "it is no feed, for it is no XML"
            : "it is no feed: its element is <" + root + ">, and a feed's is <rss> or <feed>");
  }

  private static FeedItem item(byte[] part) {
    Element root = Xml.parse(new Incoming(part, null));
    ObjectNode ninjs = FeedEntry.ninjs(root);
    return new FeedItem(
        Optional.ofNullable(Words.orNull(ninjs.path("uri").asText(""))).map(Identity::uri),
        Optional.ofNullable(FeedEntry.page(root)),
        hash(ninjs),
        ninjs.path("representationType").asText().equals("partial"),
        part);
  }

  private static String hash(ObjectNode ninjs) {
    ninjs.remove(TIMES);
    for (JsonNode body : ninjs.path("bodies")) {
      if (body.path("contentType").asText().equals("text/html")) {
        ((ObjectNode) body).put("value", words(body.path("value").asText()));
      }
    }
    return TextHash.of(ninjs.toString());
  }

  /** Text and links: what else is in the HTML of feeds counts readers or changes its address. */
  private static String words(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    var words = new StringBuilder(Words.clean(body.text()));
    body.select("a[href]").forEach(link -> words.append(' ').append(link.attr("href")));
    return words.toString();
  }

  private static Optional<Duration> timeToLive(Element root) {
    Element channel = Xml.first(root, "channel");
    Optional<Duration> minutes = number(Xml.text(channel, "ttl")).map(Duration::ofMinutes);
    return minutes.or(
        () -> period(Xml.text(channel, "updateperiod"), Xml.text(channel, "updatefrequency")));
  }

  private static Optional<Duration> period(String period, String frequency) {
    if (period == null) {
      return Optional.empty();
    }
    long hours =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> 1;
          case "daily" -> 24;
          case "weekly", "monthly", "yearly" -> 7 * 24;
          default -> 0;
        };
    long times = Math.max(1, number(frequency).orElse(1L));
    return hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours).dividedBy(times));
  }

  private static Optional<Long> number(String text) {
    return Optional.ofNullable(text).filter(it -> it.matches("[0-9]{1,6}")).map(Long::valueOf);
  }
}
