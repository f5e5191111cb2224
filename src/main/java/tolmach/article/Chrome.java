package tolmach.article;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what of a page is not its article, by element, role, visibility and class names. */
final class Chrome {

  private static final Map<String, String> BY_ELEMENT =
      Map.of(
          "nav", "navigation of the page",
          "footer", "foot of the page",
          "aside", "stands beside the article",
          "form", "a control of the page",
          "button", "a control of the page",
          "select", "a control of the page",
          "textarea", "a control of the page",
          "dialog", "a dialogue of the page");

  private static final Map<String, String> BY_ROLE =
      Map.of(
          "navigation", "navigation of the page",
          "banner", "head of the page",
          "contentinfo", "foot of the page",
          "complementary", "stands beside the article",
          "search", "a control of the page",
          "dialog", "a dialogue of the page");

  private static final Set<String> NAMES =
      Set.of(
          ("ad ads advert advertisement banner breadcrumb breadcrumbs chat chats comment comments"
                  + " consent cookie cookies footer loader menu modal nav navbar navigation"
                  + " newsfeed newsletter outbrain pagination popup promo recommend recommended"
                  + " related share sharing sidebar social subscribe subscription taboola toolbar"
                  + " widget")
              .split(" "));

  private static final Pattern NAME_EDGE = Pattern.compile("[^a-z0-9]+");

  /** A part with a bigger share of the page's text is no widget, whatever it is called. */
  private static final double MAX_SHARE = 0.4;

  private final int pageLength;

  /**
   * @param pageLength characters of text on the whole page
   */
  Chrome(int pageLength) {
    this.pageLength = pageLength;
  }

  /** Elements that hold no text for readers at all. */
  static boolean isSilent(Element element) {
    return switch (element.normalName()) {
      case "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "head",
          "title",
          "input",
          "img",
          "picture",
          "map" ->
          true;
      default -> false;
    };
  }

  /** Why the element's text is no part of the article; empty if it may be. */
  Optional<String> reason(Element element) {
    if (isHidden(element)) {
      return Optional.of("hidden on the page");
    }
    String name = element.normalName();
    if (name.equals("body") || name.equals("article") || name.equals("main")) {
      return Optional.empty();
    }
    if (name.equals("header")) {
      boolean ofArticle =
          element.selectFirst("h1") != null || element.closest("article, main") != null;
      return ofArticle ? Optional.empty() : Optional.of("head of the page");
    }
    return Optional.ofNullable(BY_ELEMENT.get(name))
        .or(() -> Optional.ofNullable(BY_ROLE.get(element.attr("role").toLowerCase(Locale.ROOT))))
        .or(() -> byName(element));
  }

  /** True if the element or one around it is no part of the article. */
  boolean covers(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (isSilent(e) || reason(e).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private Optional<String> byName(Element element) {
    String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
    if (names.isBlank() || !element.isBlock() && element.closest("p") != null) {
      return Optional.empty();
    }
    for (String name : NAME_EDGE.split(names)) {
      if (NAMES.contains(name)) {
        return element.text().length() > pageLength * MAX_SHARE
            ? Optional.empty()
            : Optional.of("a part of the page called \"" + name + "\"");
      }
    }
    return Optional.empty();
  }
}
