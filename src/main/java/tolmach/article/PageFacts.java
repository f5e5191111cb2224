package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tolmach.language.LanguageTag;

/**
 * What a page says of its article outside the text: headline, by-line, dates, section, language.
 */
final class PageFacts {

  /** A longer text about the author says more than the name, in characters. */
  private static final int MAX_NAMES = 80;

  private final Document page;
  private final JsonLd data;
  private final PageHead head;

  PageFacts(Document page, JsonLd data) {
    this.page = page;
    this.data = data;
    this.head = PageHead.of(page);
  }

  Optional<String> headline(Chrome chrome) {
    return data.headline()
        .or(() -> text("[itemprop=headline]"))
        .or(
            () ->
                page.select("article h1, main h1").stream()
                    .filter(h1 -> !chrome.covers(h1))
                    .findFirst()
                    .flatMap(PageFacts::text))
        .or(() -> head.meta("og:title").map(this::withoutSite))
        .or(() -> text("h1"))
        .or(() -> Optional.ofNullable(Words.orNull(page.title())).map(this::withoutSite));
  }

  /** Under the names of ninjs 3.1. */
  ObjectNode properties() {
    var properties = Json.MAPPER.createObjectNode();
    data.authors()
        .or(() -> text("[itemprop=author] [itemprop=name]"))
        .or(() -> text("[itemprop=author]").filter(name -> name.length() <= MAX_NAMES))
        .or(() -> head.meta("author"))
        .ifPresent(by -> properties.put("by", by));
    data.published()
        .flatMap(Moment::lenient)
        .or(head::published)
        .ifPresent(instant -> properties.put("firstCreated", instant.toString()));
    data.modified()
        .flatMap(Moment::lenient)
        .or(head::modified)
        .or(
            () ->
                Optional.ofNullable(properties.get("firstCreated"))
                    .map(f -> Instant.parse(f.asText())))
        .ifPresent(instant -> properties.put("versionCreated", instant.toString()));
    var sections = new LinkedHashSet<>(data.sections());
    head.meta("article:section").map(Words::clean).ifPresent(sections::add);
    if (!sections.isEmpty()) {
      var subjects = properties.putArray("subjects");
      sections.forEach(section -> subjects.addObject().put("name", section));
    }
    return properties;
  }

  /** True if the page calls itself an article, in JSON-LD, Open Graph or microdata. */
  boolean isArticle() {
    return data.isFound()
        || head.meta("og:type").filter(type -> type.equalsIgnoreCase("article")).isPresent()
        || page.selectFirst("[itemprop~=\\barticleBody\\b]") != null;
  }

  /** What the page declares, {@code und} if nothing that can be read. */
  LanguageTag language() {
    return Optional.ofNullable(Words.orNull(page.select("html").attr("lang")))
        .or(data::language)
        .or(() -> head.meta("og:locale"))
        .map(NinjsReader::tag)
        .orElse(LanguageTag.UNDETERMINED);
  }

  private Optional<String> text(String query) {
    return Optional.ofNullable(page.selectFirst(query)).flatMap(PageFacts::text);
  }

  private static Optional<String> text(Element element) {
    String value = element.hasAttr("content") ? element.attr("content") : element.text();
    return Optional.ofNullable(Words.orNull(Words.clean(value)));
  }

  /** "Headline - Site" without the site, where the page names its site. */
  private String withoutSite(String title) {
    String clean = Words.clean(title);
    return head.meta("og:site_name")
        .map(
            site ->
                clean.replaceFirst("\\s*[-–—|:·]\\s*" + Pattern.quote(Words.clean(site)) + "$", ""))
        .orElse(clean);
  }
}
