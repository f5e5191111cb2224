package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * One entry of a feed: an RSS 2.0 {@code item} or an Atom (RFC 4287) {@code entry}, alone or as the
 * only one of its feed ({@link ItemParts} takes larger ones apart). Where the feed gives the
 * summary alone, the item says so: its {@code representationType} is {@code partial}.
 */
final class FeedEntry {

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.+");

  private FeedEntry() {}

  static ObjectNode ninjs(Element root) {
    return switch (root.normalName()) {
      case "item", "rss", "rdf" -> rss(root, only(root, "item"));
      default -> atom(root, only(root, "entry"));
    };
  }

  /** Where the entry's page is, as the feed writes it; null if it names none. */
  static String page(Element root) {
    return switch (root.normalName()) {
      case "item", "rss", "rdf" -> Xml.text(only(root, "item"), "link");
      default -> link(only(root, "entry"));
    };
  }

  private static Element only(Element root, String name) {
    if (root.normalName().equals(name)) {
      return root;
    }
    var entries = new ArrayList<Element>(Xml.children(root, name));
    Xml.children(root, "channel").forEach(channel -> entries.addAll(Xml.children(channel, name)));
    if (entries.size() != 1) {
      throw new BadItemException("the feed holds " + entries.size() + " entries, not one");
    }
    return entries.get(0);
  }

  private static ObjectNode rss(Element root, Element entry) {
    var item = new NinjsBuilder();
    String link = Xml.text(entry, "link");
    item.put("uri", identity(Xml.text(entry, "guid"), link))
        .put("versionCreated", date(Xml.text(entry, "pubdate"), Xml.text(entry, "date")))
        .put("language", either(Xml.text(root, "channel", "language"), Xml.attribute(root, "lang")))
        .put("by", either(Xml.text(entry, "creator"), Xml.text(entry, "author")))
        .put("copyrightNotice", Xml.text(root, "channel", "copyright"))
        .headline("main", line(Xml.text(entry, "title")));
    Xml.children(entry, "category")
        .forEach(category -> item.concept("subjects", Xml.text(category), null, null));
    Element whole = Xml.first(entry, "encoded");
    texts(item, whole == null ? null : whole.wholeText(), summary(entry, "description"));
    return item.build();
  }

  private static ObjectNode atom(Element root, Element entry) {
    var item = new NinjsBuilder();
    item.put("uri", identity(Xml.text(entry, "id"), link(entry)))
        .put("versionCreated", date(Xml.text(entry, "updated"), Xml.text(entry, "published")))
        .put("firstCreated", date(Xml.text(entry, "published"), null))
        .put("language", either(Xml.attribute(entry, "lang"), Xml.attribute(root, "lang")))
        .put("by", either(Xml.text(entry, "author", "name"), Xml.text(root, "author", "name")))
        .put("copyrightNotice", either(Xml.text(entry, "rights"), Xml.text(root, "rights")))
        .headline("main", line(construct(Xml.first(entry, "title"))));
    for (Element category : Xml.children(entry, "category")) {
      String label = either(Xml.attribute(category, "label"), Xml.attribute(category, "term"));
      item.concept("subjects", label, null, null);
    }
    texts(item, construct(Xml.first(entry, "content")), construct(Xml.first(entry, "summary")));
    return item.build();
  }

  private static void texts(NinjsBuilder item, String whole, String summary) {
    if (whole == null || whole.isBlank()) {
      item.put("representationType", "partial").description("summary", line(summary));
      return;
    }
    Element body = Jsoup.parseBodyFragment(whole).body();
    item.htmlBody(body);
    String lead = line(summary);
    if (lead != null && !Words.clean(body.text()).startsWith(lead.replaceFirst("…$", ""))) {
      item.description("summary", lead);
    }
  }

  /** An Atom text: escaped HTML, XHTML in a {@code div}, or plain; as HTML. Null if missing. */
  private static String construct(Element text) {
    if (text == null) {
      return null;
    }
    return switch (text.attr("type").toLowerCase(Locale.ROOT)) {
      case "html", "text/html" -> text.wholeText();
      case "xhtml", "application/xhtml+xml" -> text.html();
      default -> new Element("p").text(text.wholeText()).outerHtml();
    };
  }

  private static String summary(Element entry, String name) {
    Element summary = Xml.first(entry, name);
    return summary == null ? null : summary.wholeText();
  }

  /** HTML or text as one line of text. */
  private static String line(String html) {
    return html == null ? null : Words.orNull(Words.clean(Jsoup.parseBodyFragment(html).text()));
  }

  private static String link(Element entry) {
    return Xml.children(entry, "link").stream()
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> Xml.attribute(link, "href"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What is unique in the world: the entry's own id if it is a URI, else its address. */
  private static String identity(String id, String link) {
    return id != null && ABSOLUTE.matcher(id).matches() ? id : either(link, id);
  }

  private static String either(String first, String second) {
    return first != null ? first : second;
  }

  /** RFC 822 dates of RSS and ISO 8601 of Atom and Dublin Core; a date that is neither is none. */
  private static String date(String first, String second) {
    return moment(first).or(() -> moment(second)).map(Instant::toString).orElse(null);
  }

  private static Optional<Instant> moment(String value) {
    if (value == null) {
      return Optional.empty();
    }
    return Moment.lenient(value).or(() -> rfc822(value.strip()));
  }

  private static Optional<Instant> rfc822(String value) {
    String zoned =
        value
            .replaceFirst("(?i)\\s(UT|UTC|Z)$", " GMT")
            .replaceFirst("(?i)\\sEST$", " -0500")
            .replaceFirst("(?i)\\sEDT$", " -0400")
            .replaceFirst("(?i)\\sPST$", " -0800")
            .replaceFirst("(?i)\\sPDT$", " -0700");
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(zoned, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
