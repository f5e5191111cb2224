package tolmach.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemPeek;
import tolmach.story.MutableClock;
import tolmach.worker.Outgoing;

/** Feeds over HTTP, from a real server on loopback. */
class FeedsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final String RSS = "application/rss+xml";

  @TempDir Path folder;
  private final Site site = new Site();
  private final MutableClock clock = new MutableClock(NOON);
  private final List<Feeds> open = new ArrayList<>();
  private List<String> allowed = List.of("127.0.0.1");
  private Duration patience = Duration.ofSeconds(60);
  private boolean follow;

  @AfterEach
  void close() {
    open.forEach(Feeds::close);
    site.close();
  }

  private Feeds feeds(String... paths) {
    var settings = new ArrayList<FeedSettings>();
    for (String path : paths) {
      settings.add(
          new FeedSettings(
              path.substring(1),
              site.at("/" + path.substring(1)),
              Map.of(ItemHeaders.DESK, "sea"),
              EVERY,
              follow));
    }
    return feeds(settings);
  }

  private Feeds feeds(List<FeedSettings> settings) {
    var urls = settings.stream().map(FeedSettings::url).toList();
    var feeds = new Feeds(settings, new AllowedAddresses(urls, allowed), folder, clock, patience);
    open.add(feeds);
    return feeds;
  }

  private static String item(int number, String more) {
    return "<item><guid>urn:test:"
        + number
        + "</guid><title>Ship "
        + number
        + " leaves</title><description>It left at dawn.</description>"
        + more
        + "</item>";
  }

  private static String rss(String... items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><language>en</language>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** One look at each feed that is due, all sent; what went out. */
  private List<Outgoing> look(Feeds feeds) {
    var sent = new ArrayList<Outgoing>();
    feeds.waiting();
    await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              for (FeedErrand errand : feeds.waiting()) {
                sent.add(errand.outgoing());
                feeds.sent(errand);
              }
              return feeds.statuses().stream().noneMatch(it -> it.state().equals("reading"));
            });
    return sent;
  }

  private List<Outgoing> lookLater(Feeds feeds) {
    clock.advance(EVERY);
    return look(feeds);
  }

  private static List<String> keys(List<Outgoing> sent) {
    return sent.stream().map(Outgoing::key).toList();
  }

  private static FeedStatus status(Feeds feeds) {
    return feeds.statuses().get(0);
  }

  @Test
  void each_new_entry_goes_out_as_an_item_of_its_own_the_oldest_first() {
    site.on("/news", Site.text(RSS, rss(item(2, ""), item(1, ""))));
    var sent = look(feeds("/news"));
    assertThat(keys(sent)).containsExactly("urn:test:1", "urn:test:2");
    assertThat(sent.get(0).headers())
        .containsEntry("content-type", RSS)
        .containsEntry("tolmach.desk", "sea")
        .containsEntry("ce_type", "tolmach.article.incoming")
        .containsEntry("ce_source", site.at("/news").toString());
    var head =
        new ItemPeek().peek((byte[]) sent.get(1).value(), sent.get(1).headers(), sent.get(1).key());
    assertThat(head.uri()).isEqualTo("urn:test:2");
    assertThat(head.format()).isEqualTo("feed");
  }

  @Test
  void an_entry_is_sent_again_only_if_its_words_have_changed() {
    Feeds feeds = feeds("/news");
    site.on(
        "/news",
        Site.text(
            RSS, rss("<lastBuildDate>Mon</lastBuildDate>", item(1, ""), item(2, ""), item(3, ""))));
    assertThat(look(feeds)).hasSize(3);

    site.on(
        "/news",
        Site.text(
            RSS,
            rss(
                "<lastBuildDate>Tue</lastBuildDate>",
                item(3, "<pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate>"),
                item(2, "").replace("at dawn", "at noon"),
                item(1, "<comments>https://example.org/7</comments>"))));
    assertThat(keys(lookLater(feeds))).containsExactly("urn:test:2");
    assertThat(lookLater(feeds)).isEmpty();
  }

  @Test
  void the_pictures_and_counters_in_an_entry_make_no_new_version_and_a_link_does() {
    String body =
        "<content:encoded xmlns:content='urn:c'><![CDATA[<p>See <a href='/a'>this</a>.</p>"
            + "<img src='https://count.example.org/?n=1'/>]]></content:encoded>";
    Feeds feeds = feeds("/news");
    site.on("/news", Site.text(RSS, rss(item(1, body))));
    assertThat(look(feeds)).hasSize(1);
    site.on("/news", Site.text(RSS, rss(item(1, body.replace("n=1", "n=2")))));
    assertThat(lookLater(feeds)).isEmpty();
    site.on("/news", Site.text(RSS, rss(item(1, body.replace("'/a'", "'/b'")))));
    assertThat(lookLater(feeds)).hasSize(1);
  }

  @Test
  void atom_entries_go_out_too() {
    site.on(
        "/atom",
        Site.text(
            "application/atom+xml",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><updated>x</updated>"
                + "<entry><id>tag:example.org,2026:1</id><title>Ice</title>"
                + "<content>Much ice.</content></entry></feed>"));
    var sent = look(feeds("/atom"));
    assertThat(keys(sent)).containsExactly("tag:example.org,2026:1");
    assertThat(sent.get(0).headers()).containsEntry("content-type", "application/atom+xml");
  }

  @Test
  void what_was_sent_is_known_after_a_restart_and_after_a_crash_in_the_middle_of_a_line()
      throws Exception {
    site.on("/news", Site.text(RSS, rss(item(2, ""), item(1, ""))));
    Feeds feeds = feeds("/news");
    feeds.waiting();
    await().atMost(Duration.ofSeconds(120)).until(() -> feeds.waiting().size() == 2);
    feeds.sent(feeds.waiting().get(0));
    feeds.close(); // it dies here, with one of two on the wire
    Files.writeString(
        folder.resolve("news.jsonl"), "{\"uri\":\"urn:test:2\",\"ha", StandardOpenOption.APPEND);

    Feeds next = feeds("/news");
    assertThat(keys(look(next))).containsExactly("urn:test:2");
    next.close();

    assertThat(look(feeds("/news"))).isEmpty();
  }

  @Test
  void an_entry_that_could_not_be_sent_comes_again() {
    site.on("/news", Site.text(RSS, rss(item(1, ""))));
    Feeds feeds = feeds("/news");
    feeds.waiting();
    await().atMost(Duration.ofSeconds(120)).until(() -> !feeds.waiting().isEmpty());
    assertThat(feeds.waiting()).hasSize(1);
    assertThat(status(feeds).state()).isEqualTo("reading");
    assertThat(keys(look(feeds))).containsExactly("urn:test:1");
    assertThat(status(feeds).sent()).isEqualTo(1);
  }

  @Test
  void the_server_is_told_what_is_known_and_nothing_is_new_then() {
    site.on(
        "/news",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          var answer =
              known
                  ? Site.status(304)
                  : Site.text(
                      RSS,
                      rss(item(1, "")),
                      "ETag",
                      "\"v1\"",
                      "Last-Modified",
                      "Mon, 23 Nov 2026 11:00:00 GMT");
          answer.to(exchange);
        });
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).hasSize(1);
    assertThat(lookLater(feeds)).isEmpty();
    feeds.close();
    assertThat(look(feeds("/news"))).as("also after a restart").isEmpty();
    assertThat(site.asked("/news")).hasSize(3);
    assertThat(site.asked("/news").get(0).header("If-None-Match")).isNull();
    assertThat(site.asked("/news").get(2).header("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(site.asked("/news").get(1).header("If-Modified-Since"))
        .isEqualTo("Mon, 23 Nov 2026 11:00:00 GMT");
  }

  @Test
  void a_packed_feed_is_unpacked_and_one_that_swells_is_refused() {
    site.on("/news", Site.packed(RSS, rss(item(1, "")).getBytes(StandardCharsets.UTF_8)));
    assertThat(look(feeds("/news"))).hasSize(1);
    site.on("/bomb", Site.packed(RSS, new byte[Fetch.MAX_BYTES + 1]));
    Feeds feeds = feeds("/bomb");
    assertThat(look(feeds)).isEmpty();
    assertThat(status(feeds).lastFault()).contains("longer than 8388608 bytes, unpacked");
  }

  @Test
  void an_answer_without_an_end_is_hung_up_on() {
    site.on(
        "/news",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] more = "<rss>".repeat(1000).getBytes(StandardCharsets.UTF_8);
          while (true) {
            exchange.getResponseBody().write(more);
          }
        });
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).isEmpty();
    assertThat(status(feeds).lastFault()).contains("longer than 8388608 bytes");
  }

  @Test
  void a_server_that_never_finishes_its_answer_is_not_waited_for() throws Exception {
    var end = new CountDownLatch(1);
    patience = Duration.ofSeconds(1);
    site.on(
        "/news",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          try {
            end.await(120, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).isEmpty();
    end.countDown();
    assertThat(status(feeds).lastFault()).contains("no whole answer within 1 s");
  }

  @Test
  void what_is_no_feed_is_said_to_be_none_whatever_it_calls_itself() {
    site.on("/page", Site.text(RSS, "<!DOCTYPE html><html><body>Log in</body></html>"));
    Feeds page = feeds("/page");
    assertThat(look(page)).isEmpty();
    assertThat(status(page).lastFault()).contains("its element is <html>");

    site.on("/broken", Site.text(RSS, "<rss><channel><item>"));
    Feeds broken = feeds("/broken");
    assertThat(look(broken)).isEmpty();
    assertThat(status(broken).lastFault()).contains("no well-formed XML");

    site.on("/odd", Site.text("text/html; charset=iso-8859-1", rss(item(1, ""))));
    assertThat(look(feeds("/odd"))).as("a feed that is served as a page").hasSize(1);
  }

  @Test
  void an_entity_of_a_document_type_is_not_expanded() {
    site.on(
        "/news",
        Site.text(
            RSS,
            "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + rss(item(1, "<author>&x;</author>")).substring(38)));
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).isEmpty();
    assertThat(status(feeds).lastFault()).contains("entity");
  }

  @Test
  void an_empty_feed_is_no_fault_and_a_bad_entry_costs_the_others_nothing() {
    site.on("/news", Site.text(RSS, rss()));
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).isEmpty();
    assertThat(status(feeds).state()).isEqualTo("waiting");

    String bad = "<item><guid>urn:" + "x".repeat(3000) + "</guid><title>Bad</title></item>";
    site.on("/news", Site.text(RSS, rss(item(1, ""), bad)));
    assertThat(keys(lookLater(feeds))).containsExactly("urn:test:1");
    assertThat(status(feeds).note()).contains("an entry is left out", "3004 characters");
  }

  @Test
  void a_faulty_feed_is_asked_ever_more_rarely_and_at_once_as_before_when_it_is_well() {
    site.on("/news", Site.status(500));
    Feeds feeds = feeds("/news");
    look(feeds);
    assertThat(status(feeds).state()).isEqualTo("failing");
    assertThat(status(feeds).lastFault()).contains("answered 500");
    for (int failures = 1; failures < 4; failures++) {
      long most = EVERY.toSeconds() << (failures - 1);
      assertThat(Duration.between(clock.instant(), status(feeds).next()).toSeconds())
          .isBetween(most / 2, most);
      clock.advance(Duration.between(clock.instant(), status(feeds).next()).minusMillis(1));
      look(feeds);
      assertThat(status(feeds).failures()).isEqualTo(failures);
      clock.advance(Duration.ofMillis(1));
      look(feeds);
      assertThat(status(feeds).failures()).isEqualTo(failures + 1);
    }
    site.on("/news", Site.text(RSS, rss(item(1, ""))));
    clock.advance(Duration.ofHours(1));
    assertThat(look(feeds)).hasSize(1);
    assertThat(status(feeds).failures()).isZero();
    assertThat(status(feeds).next()).isEqualTo(clock.instant().plus(EVERY));
  }

  @Test
  void a_server_that_asks_to_wait_is_left_alone_that_long() {
    site.on("/busy", Site.status(429, "Retry-After", "7200"));
    site.on("/down", Site.status(503, "Retry-After", "Mon, 23 Nov 2026 15:00:00 GMT"));
    Feeds feeds = feeds("/busy");
    look(feeds);
    assertThat(status(feeds).next()).isEqualTo(NOON.plusSeconds(7200));
    Feeds down = feeds("/down");
    look(down);
    assertThat(status(down).next()).isEqualTo(NOON.plus(Duration.ofHours(3)));
  }

  @Test
  void a_feed_that_is_gone_for_good_is_never_asked_again_until_its_address_changes() {
    site.on("/news", Site.status(410));
    Feeds feeds = feeds("/news");
    look(feeds);
    assertThat(status(feeds).state()).isEqualTo("gone");
    assertThat(status(feeds).note()).contains("take it out of tolmach.feeds");
    assertThat(status(feeds).next()).isNull();
    clock.advance(Duration.ofDays(9));
    look(feeds);
    look(feeds("/news"));
    assertThat(site.asked("/news")).hasSize(1);

    site.on("/new", Site.text(RSS, rss(item(1, ""))));
    var moved = new FeedSettings("news", site.at("/new"), Map.of(), EVERY, false);
    assertThat(look(feeds(List.of(moved)))).hasSize(1);
  }

  @Test
  void a_feed_that_says_how_long_it_stays_the_same_is_left_alone_that_long_within_reason() {
    site.on("/ttl", Site.text(RSS, rss("<ttl>30</ttl>", item(1, ""))));
    Feeds ttl = feeds("/ttl");
    look(ttl);
    assertThat(status(ttl).next()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));

    site.on("/age", Site.text(RSS, rss(), "Cache-Control", "public, max-age=900"));
    Feeds age = feeds("/age");
    look(age);
    assertThat(status(age).next()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));

    site.on("/day", Site.text(RSS, rss("<ttl>1440</ttl>")));
    Feeds day = feeds("/day");
    look(day);
    assertThat(status(day).next()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void a_redirect_is_followed_where_it_may_lead_and_one_for_good_is_noted() {
    site.on("/old", Site.status(301, "Location", "/new"));
    site.on("/new", Site.text(RSS, rss(item(1, ""))));
    Feeds feeds = feeds("/old");
    assertThat(look(feeds)).hasSize(1);
    assertThat(status(feeds).note()).contains("it has moved to " + site.at("/new"), "feed.old.url");

    site.on("/today", Site.status(302, "Location", site.at("/new").toString()));
    Feeds today = feeds("/today");
    assertThat(look(today)).hasSize(1);
    assertThat(status(today).note()).isNull();

    site.on("/round", Site.status(302, "Location", "/round2"));
    site.on("/round2", Site.status(302, "Location", "/round"));
    Feeds round = feeds("/round");
    assertThat(look(round)).isEmpty();
    assertThat(status(round).lastFault()).contains("more than 5 times");
  }

  @Test
  void a_redirect_to_a_host_that_is_not_allowed_is_not_followed() {
    for (var target :
        Map.of(
                "http://elsewhere.example/x", "elsewhere.example is not allowed",
                "http://169.254.169.254/x", "169.254.169.254 is not allowed",
                "file:///etc/passwd", "no plain http or https",
                "ftp://127.0.0.1/x", "no plain http or https")
            .entrySet()) {
      site.on("/news", Site.status(302, "Location", target.getKey()));
      Feeds feeds = feeds("/news");
      assertThat(look(feeds)).isEmpty();
      assertThat(status(feeds).lastFault()).contains(target.getValue());
    }
  }

  @Test
  void one_request_at_a_time_goes_to_a_host() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    for (int i = 0; i < 4; i++) {
      site.on(
          "/f" + i,
          exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            Site.text(RSS, rss(item(1, ""))).to(exchange);
            now.decrementAndGet();
          });
    }
    Feeds feeds = feeds("/f0", "/f1", "/f2", "/f3");
    await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              look(feeds);
              return feeds.statuses().stream().allMatch(it -> it.sent() == 1);
            });
    assertThat(most).hasValue(1);
  }

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Ship 1 leaves</title></head><body><article>
      <h1>Ship 1 leaves</h1>
      <p>The ship left the port of Varnholm at dawn, its harbour master told reporters on the quay.</p>
      <p>About 26 ships were still waiting in the roads when the first tug of the day went out to them.</p>
      <p>The mayor thanked the crews of both icebreakers for their long work during this hard winter.</p>
      </article></body></html>
      """;

  @Test
  void the_page_of_an_entry_with_a_summary_alone_is_fetched_if_that_is_wished() {
    site.on("/news", Site.text(RSS, rss(item(1, "<link>/ship</link>"))));
    site.on("/ship", Site.text("text/html; charset=utf-8", PAGE));
    assertThat(look(feeds("/news")).get(0).headers()).containsEntry("content-type", RSS);

    follow = true;
    site.on("/followed", Site.text(RSS, rss(item(1, "<link>/ship</link>"))));
    var sent = look(feeds("/followed"));
    assertThat(sent.get(0).key()).isEqualTo("urn:test:1");
    assertThat(sent.get(0).headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("tolmach.uri", "urn:test:1");
    assertThat(new String((byte[]) sent.get(0).value(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void a_page_that_cannot_be_had_is_tried_again_and_then_the_summary_goes_alone() {
    follow = true;
    site.on("/news", Site.text(RSS, rss(item(1, "<link>/ship</link>")), "ETag", "\"1\""));
    site.on("/ship", Site.status(502));
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).isEmpty();
    assertThat(lookLater(feeds)).isEmpty();
    var sent = lookLater(feeds);
    assertThat(sent.get(0).headers()).containsEntry("content-type", RSS);
    assertThat(status(feeds).note()).contains("has its summary alone", "answered 502");
    assertThat(site.asked("/news").get(2).header("If-None-Match")).isNull();
  }

  @Test
  void a_page_elsewhere_or_without_an_article_leaves_the_summary() {
    follow = true;
    site.on("/news", Site.text(RSS, rss(item(1, "<link>http://intranet.example/x</link>"))));
    Feeds feeds = feeds("/news");
    assertThat(look(feeds)).hasSize(1);
    assertThat(status(feeds).note()).contains("has its summary alone");

    site.on("/login", Site.text(RSS, rss(item(1, "<link>/page</link>"))));
    site.on("/page", Site.text("text/html", "<html><body><form>Log in</form></body></html>"));
    Feeds login = feeds("/login");
    assertThat(look(login).get(0).headers()).containsEntry("content-type", RSS);
    assertThat(status(login).note()).contains("has no article in it");
  }

  @Test
  void an_entry_without_a_uri_of_its_own_is_named_by_its_feed() {
    site.on(
        "/news",
        Site.text(
            RSS,
            rss(
                "<item><guid>17</guid><title>A</title></item>",
                "<item><title>B</title><link>/b</link></item>",
                "<item><title>C</title></item>")));
    var sent = look(feeds("/news"));
    assertThat(keys(sent).get(2)).isEqualTo(site.at("/news") + "#17");
    assertThat(keys(sent).get(1)).isEqualTo(site.at("/b").toString());
    assertThat(keys(sent).get(0)).startsWith("urn:tolmach:feed:news:");
    for (Outgoing one : sent) {
      assertThat(new ItemPeek().peek((byte[]) one.value(), one.headers(), one.key()).uri())
          .isEqualTo(one.key());
    }
  }

  @Test
  void a_name_that_leads_inside_is_not_asked_unless_its_address_is_allowed() throws Exception {
    var feed = URI.create("http://news.example.org/feed");
    for (String inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.9",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.1.2.3",
            "64:ff9b::a01:203")) {
      InetAddress address = InetAddress.getByName(inside);
      InetAddress outside = InetAddress.getByName("203.0.113.9");
      AllowedAddresses.Resolver resolver = host -> new InetAddress[] {outside, address};
      assertThat(trouble(new AllowedAddresses(List.of(feed), List.of(), resolver), feed))
          .as(inside)
          .contains("not of the public internet");
      assertThat(trouble(new AllowedAddresses(List.of(feed), List.of(inside), resolver), feed))
          .as(inside)
          .isEmpty();
    }
    AllowedAddresses.Resolver inside =
        host -> new InetAddress[] {InetAddress.getByName("10.1.2.3")};
    assertThat(trouble(new AllowedAddresses(List.of(feed), List.of("10.1.0.0/16"), inside), feed))
        .isEmpty();
    assertThat(trouble(new AllowedAddresses(List.of(feed), List.of("10.2.0.0/16"), inside), feed))
        .isNotEmpty();
  }

  @Test
  void only_the_hosts_of_feeds_and_those_that_are_allowed_are_asked() {
    var feed = URI.create("https://news.example.org/feed");
    AllowedAddresses.Resolver resolver =
        host -> new InetAddress[] {InetAddress.getByName("203.0.113.9")};
    var allowed = new AllowedAddresses(List.of(feed), List.of("*.example.net"), resolver);
    assertThat(trouble(allowed, feed)).isEmpty();
    assertThat(trouble(allowed, URI.create("https://www.example.net/x"))).isEmpty();
    assertThat(trouble(allowed, URI.create("https://example.net.evil.example/x"))).isNotEmpty();
    assertThat(trouble(allowed, URI.create("https://badexample.net/x"))).isNotEmpty();
    assertThat(trouble(allowed, URI.create("https://user@news.example.org/x"))).isNotEmpty();
    assertThat(trouble(allowed, URI.create("file:///etc/passwd"))).isNotEmpty();
  }

  private static String trouble(AllowedAddresses allowed, URI address) {
    try {
      allowed.require(address);
      return "";
    } catch (FeedFault e) {
      return e.getMessage();
    }
  }

  @Test
  void the_doctor_asks_once_and_says_what_is_wrong() {
    var settings = new FeedSettings("news", site.at("/news"), Map.of(), EVERY, false);
    var addresses = new AllowedAddresses(List.of(settings.url()), allowed);
    site.on("/news", Site.text(RSS, rss()));
    assertThat(Feeds.trouble(settings, addresses)).isEmpty();
    site.on("/news", Site.status(404));
    assertThat(Feeds.trouble(settings, addresses).orElseThrow()).contains("answered 404");
    assertThat(
            Feeds.trouble(settings, new AllowedAddresses(List.of(settings.url()), List.of()))
                .orElseThrow())
        .contains("tolmach.feeds.allowed");
  }
}
