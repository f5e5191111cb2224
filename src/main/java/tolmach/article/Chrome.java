package tolmach.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what of a page is not its article, by element, role, visibility and class names. */
final class Chrome {

  private static final String CONTROL = "a control of the page";

  private static final Map<String, String> BY_ELEMENT =
      Map.of(
          "nav", "navigation of the page",
          "footer", "foot of the page",
          "aside", "stands beside the article",
          "form", CONTROL,
          "button", CONTROL,
          "select", CONTROL,
          "textarea", CONTROL,
          "label", CONTROL,
          "dialog", "a dialogue of the page");

  private static final Map<String, String> BY_ROLE =
      Map.of(
          "navigation", "navigation of the page",
          "banner", "head of the page",
          "contentinfo", "foot of the page",
          "complementary", "stands beside the article",
          "search", CONTROL,
          "menu", "navigation of the page",
          "dialog", "a dialogue of the page");

  private static final PartNames PARTS = PartNames.of("/tolmach/article/page-parts.txt");
  private static final PartNames LABELS = PartNames.of("/tolmach/article/page-labels.txt");

  /** Whole class names that style sheets give to what only screen readers see, or nobody. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(hidden|hide|d-none|is-hidden|u-hidden|invisible|sr-only|visually-?hidden|off-?screen"
              + "|screen-?reader(-text|-only)?|assistive-text|print-only|visible-print(-block)?)");

  /** Class names of posts from elsewhere that a page sets into its text. */
  private static final Pattern EMBED =
      Pattern.compile(
          "(twitter-(tweet|video)|instagram-media|tiktok-embed|fb-post|fb-video|telegram-post"
              + "|reddit-embed-bq|reddit-card|bluesky-embed|mastodon-embed|vk_post|wp-block-embed"
              + "|embedly-card|imgur-embed-pub|text-post-media)");

  private static final PartNames TALK =
      PartNames.of(
          Set.of(
              "comments",
              "commentlist",
              "commentsection",
              "disqus*",
              "kommentar*",
              "comentario*",
              "commentaire*",
              "respond",
              "replies",
              "forum"));

  private static final Set<String> PULLED =
      Set.of("pullquote", "pullquotes", "pullout", "pulledquote");

  /** A part with a bigger share of the page's text is no widget, whatever it is called. */
  private static final double MAX_SHARE = 0.4;

  /** A note of who and when is no longer, in characters. */
  private static final int MAX_LABEL = 300;

  private final PageMap map;

  Chrome(PageMap map) {
    this.map = map;
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
          "option",
          "img",
          "picture",
          "map",
          "amp-img",
          "amp-ad",
          "amp-analytics",
          "amp-embed",
          "amp-iframe",
          "amp-video",
          "amp-youtube" ->
          true;
      default -> false;
    };
  }

  /** Why the element's text is no part of the article; empty if it may be. */
  Optional<String> reason(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("main") || name.equals("html")) {
      return Optional.empty();
    }
    if (isHidden(element) && !isMost(element)) {
      return Optional.of("hidden on the page");
    }
    if (name.equals("header")) {
      boolean ofArticle = map.holdsArticle(element) || element.closest("article, main") != null;
      return ofArticle ? Optional.empty() : Optional.of("head of the page");
    }
    if (BY_ELEMENT.containsKey(name)) {
      boolean whole = name.equals("form") && (map.holdsArticle(element) || isMost(element));
      return whole ? Optional.empty() : Optional.of(BY_ELEMENT.get(name));
    }
    String byRole = BY_ROLE.get(element.attr("role").toLowerCase(Locale.ROOT));
    return byRole != null && !isMost(element)
        ? Optional.of(byRole)
        : byName(element).or(() -> embed(element));
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
        || style.contains("visibility:hidden")
        || hasClass(element, UNSEEN);
  }

  private static boolean hasClass(Element element, Pattern names) {
    return element.hasAttr("class")
        && element.classNames().stream().anyMatch(name -> names.matcher(name).matches());
  }

  private boolean isMost(Element element) {
    return map.text(element) > map.length() * MAX_SHARE;
  }

  private static Optional<String> embed(Element element) {
    boolean embed =
        element.normalName().startsWith("amp-social")
            || element.normalName().equals("amp-twitter")
            || hasClass(element, EMBED);
    return embed ? Optional.of("a post of another site set into the text") : Optional.empty();
  }

  /** What readers have to say is often longer than the article. */
  private boolean isTalk(Element element, List<String> names) {
    return TALK.first(names).isPresent()
        && map.length() - map.text(element) > Math.max(MAX_LABEL, map.length() / 20);
  }

  private Optional<String> byName(Element element) {
    List<String> names = PartNames.in(element);
    if (names.isEmpty() || !element.isBlock() && element.closest("p, h1") != null) {
      return Optional.empty();
    }
    if (names.stream().anyMatch(PULLED::contains)
        || names.contains("pull") && names.contains("quote")) {
      return isMost(element) ? Optional.empty() : Optional.of("a quotation pulled out of the text");
    }
    if (map.holdsArticle(element) || isMost(element) && !isTalk(element, names)) {
      return Optional.empty();
    }
    return PARTS
        .first(names)
        .or(() -> map.text(element) <= MAX_LABEL ? LABELS.first(names) : Optional.empty())
        .map(name -> "a part of the page called \"" + name + "\"");
  }
}
