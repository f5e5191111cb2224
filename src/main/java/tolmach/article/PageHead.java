package tolmach.article;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What receive needs of an HTML page, from the elements of its head. */
final class PageHead {

  /** Pages with more than this before the end of their head are read no further, in characters. */
  private static final int MAX_HEAD = 512 * 1024;

  private final Document page;

  private PageHead(Document page) {
    this.page = page;
  }

  /** The body is left unparsed: a peek must stay quick on a page of megabytes. */
  static PageHead of(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_HEAD));
    int end = start.toLowerCase(Locale.ROOT).indexOf("</head>");
    return new PageHead(Jsoup.parse(end < 0 ? start : start.substring(0, end)));
  }

  static PageHead of(Document page) {
    return new PageHead(page);
  }

  /** Canonical link, else og:url; null if the page has neither as an absolute address. */
  String uri() {
    String canonical = absolute(page.select("link[rel~=(?i)\\bcanonical\\b]").attr("href"));
    return canonical != null ? canonical : absolute(meta("og:url").orElse(null));
  }

  /**
   * When the page says it was changed, else published; null if it says neither in ISO 8601. Pages
   * write dates in many ways: one that cannot be read is no reason to refuse them.
   */
  Instant versionCreated() {
    return modified().or(this::published).orElse(null);
  }

  Optional<Instant> modified() {
    return meta("article:modified_time").or(() -> meta("og:updated_time")).flatMap(Moment::lenient);
  }

  Optional<Instant> published() {
    return meta("article:published_time").flatMap(Moment::lenient);
  }

  /** The content of the first meta element of that property or name. */
  Optional<String> meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))) {
        return Optional.ofNullable(Words.orNull(meta.attr("content")));
      }
    }
    return Optional.empty();
  }

  private static String absolute(String link) {
    String address = Words.orNull(link);
    return address != null && address.matches("(?i)https?://\\S+") ? address : null;
  }
}
