package tolmach.app.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tolmach.article.BadItemException;
import tolmach.article.Feed;
import tolmach.article.FeedItem;
import tolmach.article.ItemHeaders;
import tolmach.segment.TextHash;
import tolmach.worker.Outgoing;

/** One look at a feed: what of it is new goes out, the oldest first. */
final class Poll {

  /** Takes an entry; may wait for room. */
  @FunctionalInterface
  interface Receiver {
    void take(FeedErrand errand) throws InterruptedException;
  }

  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
  private static final String PAGES = "text/html, application/xhtml+xml;q=0.9";

  /** After so many looks an entry goes without its page. */
  private static final int PAGE_TRIES = 3;

  private final Fetch fetch;
  private final Clock clock;

  Poll(Fetch fetch, Clock clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  /** The feed as it is now. */
  Feed feed(FeedSettings settings) throws FeedFault, InterruptedException {
    return read(fetch.get(settings.url(), Validators.NONE, FEEDS));
  }

  private static Feed read(Fetched fetched) throws FeedFault {
    try {
      return Feed.of(fetched.body(), fetched.contentType());
    } catch (BadItemException e) {
      throw FeedFault.of(fetched.at() + " gave what cannot be read as a feed: " + e.getMessage());
    }
  }

  Source.Look of(Source source, Receiver receiver) throws FeedFault, InterruptedException {
    FeedSettings settings = source.settings();
    Fetched fetched = fetch.get(settings.url(), source.validators(), FEEDS);
    var notes = new ArrayList<String>();
    fetched
        .movedTo()
        .ifPresent(
            to ->
                notes.add(
                    "it has moved to " + to + "; set tolmach.feed." + settings.name() + ".url"));
    if (!fetched.isNew()) {
      return look(source, fetched, Optional.empty(), List.of(), notes, true);
    }
    Feed feed = read(fetched);
    feed.faults().stream()
        .findFirst()
        .ifPresent(fault -> notes.add("an entry is left out: " + fault));
    var items = new ArrayList<>(feed.items());
    Collections.reverse(items);
    var present = new ArrayList<String>();
    boolean whole = true;
    for (FeedItem item : items) {
      String uri = identity(settings, item);
      present.add(uri);
      if (source.knows(uri, item.hash())) {
        continue;
      }
      Page page =
          settings.follow() && item.incomplete()
              ? page(source, fetched.at(), uri, item)
              : Page.NOT_WANTED;
      if (page.note() != null) {
        notes.add(page.note());
      }
      if (page.isAwaited()) {
        whole = false;
      } else {
        receiver.take(errand(source, uri, item, feed.contentType(), page));
      }
    }
    return look(source, fetched, feed.timeToLive(), present, notes, whole);
  }

  /** As long as something is missing the server is asked for the whole. */
  private Source.Look look(
      Source source,
      Fetched fetched,
      Optional<Duration> timeToLive,
      List<String> present,
      List<String> notes,
      boolean whole) {
    Optional<Duration> fresh =
        Stream.of(timeToLive, fetched.fresh()).flatMap(Optional::stream).max(Duration::compareTo);
    return new Source.Look(
        whole ? fetched.validators() : Validators.NONE,
        new HashSet<>(present),
        source.pace().afterSuccess(clock.instant(), fresh),
        notes.isEmpty() ? null : String.join("; ", notes));
  }

  private static String identity(FeedSettings settings, FeedItem item) {
    return item.uri()
        .map(uri -> absolute(settings.url(), uri))
        .orElseGet(() -> "urn:tolmach:feed:" + settings.name() + ":" + item.hash());
  }

  /** A relative link is no identity in the world, and an id like {@code 17} is none either. */
  private static String absolute(URI feed, String uri) {
    if (uri.matches("(?i)[a-z][a-z0-9+.-]*:.+")) {
      return uri;
    }
    if (uri.startsWith("/") || uri.startsWith(".")) {
      try {
        return feed.resolve(uri).toString();
      } catch (IllegalArgumentException e) {
        return feed + "#" + uri;
      }
    }
    return feed + "#" + uri;
  }

  /**
   * The page of an entry.
   *
   * @param fetched null if the entry goes without it
   * @param isAwaited true if the next look tries again
   * @param note null if there is nothing to say
   */
  private record Page(Fetched fetched, boolean isAwaited, String note) {

    static final Page NOT_WANTED = new Page(null, false, null);

    static Page none(String why) {
      return new Page(null, false, "an entry has its summary alone: " + why);
    }
  }

  private Page page(Source source, URI feed, String uri, FeedItem item)
      throws InterruptedException {
    if (item.page().isEmpty()) {
      return Page.none("it names no page");
    }
    try {
      URI address = feed.resolve(item.page().get());
      Fetched fetched = fetch.get(address, Validators.NONE, PAGES);
      return Feed.isArticle(fetched.body(), fetched.contentType(), uri)
          ? new Page(fetched, false, null)
          : Page.none(address + " has no article in it");
    } catch (IllegalArgumentException e) {
      return Page.none("its link is no address: " + e.getMessage());
    } catch (FeedFault e) {
      return e.isLasting() || source.missedPage(uri) >= PAGE_TRIES
          ? Page.none(e.getMessage())
          : new Page(null, true, "the page of an entry is tried again: " + e.getMessage());
    }
  }

  private static FeedErrand errand(
      Source source, String uri, FeedItem item, String contentType, Page page) {
    FeedSettings settings = source.settings();
    Map<String, String> headers = new HashMap<>(settings.headers());
    byte[] bytes = page.fetched() == null ? item.bytes() : page.fetched().body();
    headers.put(
        ItemHeaders.CONTENT_TYPE, page.fetched() == null ? contentType : html(page.fetched()));
    headers.put(ItemHeaders.URI, ascii(uri));
    headers.put(ItemHeaders.CE_SPECVERSION, "1.0");
    headers.put(ItemHeaders.CE_SOURCE, settings.url().toASCIIString());
    headers.put(ItemHeaders.CE_TYPE, "tolmach.article.incoming");
    headers.put(ItemHeaders.CE_ID, TextHash.of(settings.name() + " " + uri + " " + item.hash()));
    return new FeedErrand(source, uri, item.hash(), Outgoing.of(ascii(uri), headers, bytes));
  }

  /** Headers are ASCII; an identity in other letters is written as addresses write them. */
  private static String ascii(String uri) {
    try {
      return uri.chars().allMatch(c -> c < 128) ? uri : new URI(null, uri, null).toASCIIString();
    } catch (java.net.URISyntaxException e) {
      return "urn:tolmach:feed:" + TextHash.of(uri);
    }
  }

  private static String html(Fetched page) {
    String type = Optional.ofNullable(page.contentType()).orElse("text/html");
    return type.length() < 100 && type.matches("[\\x20-\\x7e]+") ? type : "text/html";
  }
}
