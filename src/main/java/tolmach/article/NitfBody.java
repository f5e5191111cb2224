package tolmach.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the content elements of NITF 3.x into HTML of the same meaning. */
final class NitfBody {

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("p", "p"),
          Map.entry("hl1", "h1"),
          Map.entry("hl2", "h2"),
          Map.entry("em", "em"),
          Map.entry("strong", "strong"),
          Map.entry("q", "q"),
          Map.entry("a", "a"),
          Map.entry("br", "br"),
          Map.entry("ul", "ul"),
          Map.entry("ol", "ol"),
          Map.entry("li", "li"),
          Map.entry("dl", "dl"),
          Map.entry("dt", "dt"),
          Map.entry("dd", "dd"),
          Map.entry("bq", "blockquote"),
          Map.entry("block", "div"),
          Map.entry("pre", "pre"),
          Map.entry("lang", "span"),
          Map.entry("sup", "sup"),
          Map.entry("sub", "sub"),
          Map.entry("table", "table"),
          Map.entry("tr", "tr"),
          Map.entry("td", "td"),
          Map.entry("th", "th"),
          Map.entry("caption", "caption"),
          Map.entry("h1", "h1"),
          Map.entry("h2", "h2"),
          Map.entry("h3", "h3"),
          Map.entry("h4", "h4"),
          Map.entry("b", "strong"),
          Map.entry("i", "em"),
          Map.entry("div", "div"),
          Map.entry("span", "span"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("hr", "hr"));

  /** Beside the text, not in it. */
  private static final Set<String> SILENT =
      Set.of("media-reference", "media-metadata", "media-object", "nitf-table-metadata", "fn");

  private NitfBody() {}

  /** A {@code div} with the children of that element as HTML. */
  static Element html(Element content) {
    Element body = new Element("div");
    children(content, body);
    return body;
  }

  private static void children(Element from, Element to) {
    for (Node node : from.childNodes()) {
      if (node instanceof TextNode text) {
        to.appendChild(new TextNode(text.getWholeText()));
      } else if (node instanceof Element element && !SILENT.contains(element.normalName())) {
        element(element, to);
      }
    }
  }

  private static void element(Element element, Element to) {
    switch (element.normalName()) {
      case "media" -> media(element, to);
      case "credit" -> children(element, to.appendElement("p"));
      default -> {
        String html = SAME.get(element.normalName());
        if (html == null) {
          children(element, to); // person, org, location, chron, money: names without looks
        } else {
          children(element, attributes(element, to.appendElement(html)));
        }
      }
    }
  }

  private static void media(Element media, Element to) {
    List<Element> captions = Xml.children(media, "media-caption");
    List<Element> producers = Xml.children(media, "media-producer");
    if (captions.isEmpty() && producers.isEmpty()) {
      return;
    }
    Element figure = to.appendElement("figure");
    captions.forEach(caption -> children(caption, figure.appendElement("figcaption")));
    producers.forEach(producer -> children(producer, figure.appendElement("p").addClass("credit")));
  }

  private static Element attributes(Element from, Element to) {
    if (from.hasAttr("href")) {
      to.attr("href", from.attr("href"));
    }
    String language = from.hasAttr("lang") ? from.attr("lang") : from.attr("iso");
    if (!language.isEmpty()) {
      to.attr("lang", language);
    }
    if (from.hasAttr("dir")) {
      to.attr("dir", from.attr("dir"));
    }
    return to;
  }
}
