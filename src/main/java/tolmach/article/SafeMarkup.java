package tolmach.article;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What markup may go out, whoever wrote it: inline elements without style, script or event handler,
 * and addresses of the web and of mail only. What a record says is checked here once more, as it
 * may not have come from this program's readers.
 */
final class SafeMarkup {

  /** Inline elements that are kept with their attributes. */
  static final Set<String> PAIRS =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s",
          "small", "span", "strong", "sub", "sup", "time", "u", "var");

  /** What stands in these is no language. */
  static final Set<String> PROTECTED = Set.of("code", "kbd", "samp", "tt");

  /** Attributes with text for readers. */
  static final Set<String> TEXTS = Set.of("title", "alt");

  private static final String[] WEB = {"http", "https"};

  private static final Cleaner CLEANER = new Cleaner(safelist());

  private static final Pattern BARE_START = Pattern.compile("<([a-z]+)>");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s]+");

  private SafeMarkup() {}

  private static Safelist safelist() {
    return new Safelist()
        .addTags(PAIRS.toArray(String[]::new))
        .addTags(PROTECTED.toArray(String[]::new))
        .addTags("br", "img")
        .addAttributes(":all", "lang", "dir", "title", "translate")
        .addAttributes("a", "href")
        .addAttributes("time", "datetime")
        .addAttributes("img", "src", "alt", "width", "height")
        .addProtocols("a", "href", "http", "https", "mailto")
        .addProtocols("img", "src", WEB);
  }

  /** The start tag as it may be written; empty if the code is none. */
  static Optional<String> start(String code) {
    var bare = BARE_START.matcher(code);
    if (bare.matches()) {
      return PAIRS.contains(bare.group(1)) ? Optional.of(code) : Optional.empty();
    }
    return element(code, "")
        .filter(element -> PAIRS.contains(element.normalName()) && element.childNodeSize() == 0)
        .map(SafeMarkup::startTag);
  }

  /** The start tag without what it says of language and direction. */
  static Optional<String> startWithoutDirection(String code) {
    return element(code, "")
        .map(element -> startTag(element.removeAttr("dir").removeAttr("lang")))
        .filter(start -> !start.equals("<span>"));
  }

  /** The direction that an opening code gives its content, {@code ""} if none. */
  static String direction(String code) {
    return code.contains("dir=") ? element(code, "").map(e -> e.attr("dir")).orElse("") : "";
  }

  /** An element that stands alone, with all that is in it; empty if the code is none. */
  static Optional<String> whole(String code) {
    if (code.equals("<br/>")) {
      return Optional.of(code);
    }
    return element(code, "")
        .filter(element -> !element.normalName().equals("img") || element.hasAttr("src"))
        .map(Element::outerHtml);
  }

  /** The text in such an element, that of its {@code alt} if it is an image. */
  static String text(String code) {
    return element(code, "")
        .map(element -> element.normalName().equals("img") ? element.attr("alt") : element.text())
        .orElse("");
  }

  /**
   * The code with other texts in its attributes.
   *
   * @param texts by attribute; one without a text is taken out
   */
  static String withTexts(String code, Map<String, Optional<String>> texts) {
    Optional<Element> element = element(code, "");
    element.ifPresent(
        found ->
            texts.forEach(
                (name, text) ->
                    text.ifPresentOrElse(
                        value -> found.attr(name, value), () -> found.removeAttr(name))));
    boolean opens = element.filter(found -> PAIRS.contains(found.normalName())).isPresent();
    return element.map(found -> opens ? startTag(found) : found.outerHtml()).orElse(code);
  }

  /** The one element that the markup is, without what may not go out. */
  static Optional<Element> element(String markup, String baseUri) {
    if (!markup.startsWith("<")) {
      return Optional.empty();
    }
    Document clean = CLEANER.clean(Jsoup.parseBodyFragment(markup, baseUri));
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    return body.childNodeSize() == 1 && body.childrenSize() == 1
        ? Optional.of(body.child(0))
        : Optional.empty();
  }

  /** The start tag of an element, its attributes in their order, blank ones left out. */
  static String startTag(Element element) {
    var tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      if (!attribute.getValue().isBlank()) {
        tag.append(' ')
            .append(attribute.getKey())
            .append("=\"")
            .append(quoted(attribute.getValue()))
            .append('"');
      }
    }
    return tag.append('>').toString();
  }

  /** True for an address of the web or of mail. */
  static boolean isAddress(String address) {
    return ADDRESS.matcher(address).matches();
  }

  static String quoted(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
