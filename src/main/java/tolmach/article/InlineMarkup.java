package tolmach.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Inline elements as inline codes: what is kept of them. Styles, classes and scripts are not kept;
 * what is kept is what {@link SafeMarkup} lets out again.
 */
final class InlineMarkup {

  private InlineMarkup() {}

  /** The start tag to keep, empty if the element says nothing that must survive. */
  static Optional<Piece> start(Element element) {
    String name = element.normalName();
    if (!SafeMarkup.PAIRS.contains(name)) {
      return Optional.empty();
    }
    Element bare = element.shallowClone();
    bare.attr("href", address(element));
    return SafeMarkup.element(SafeMarkup.startTag(bare), "")
        .filter(kept -> !isNeedless(kept))
        .map(kept -> Piece.open(SafeMarkup.startTag(kept), texts(kept)));
  }

  /** A span or a link that says nothing. */
  private static boolean isNeedless(Element kept) {
    boolean silent = kept.normalName().equals("span") || kept.normalName().equals("a");
    return silent && SafeMarkup.startTag(kept).indexOf(' ') < 0;
  }

  static String end(Element element) {
    return "</" + element.normalName() + ">";
  }

  /** The whole element where its text is not to be translated; empty otherwise. */
  static Optional<String> whole(Element element) {
    if (!SafeMarkup.PROTECTED.contains(element.normalName()) && !isProtected(element)) {
      return Optional.empty();
    }
    Element copy = element.clone();
    copy.removeAttr("class").removeAttr("translate");
    if (isProtected(element)) {
      copy.attr("translate", "no");
    }
    if (!SafeMarkup.PAIRS.contains(copy.normalName())
        && !SafeMarkup.PROTECTED.contains(copy.normalName())) {
      copy.tagName("span");
    }
    return SafeMarkup.element(copy.outerHtml(), element.baseUri())
        .filter(kept -> kept.hasText())
        .map(kept -> kept.outerHtml().replaceAll("\\s+", " "));
  }

  /** An image with a text for those who do not see it; empty for any other. */
  static Optional<Piece> image(Element image) {
    Element bare = image.shallowClone();
    bare.attr("src", image.absUrl("src").isEmpty() ? image.attr("src") : image.absUrl("src"));
    if (!Words.hasLetters(image.attr("alt")) || !SafeMarkup.isAddress(bare.attr("src"))) {
      return Optional.empty();
    }
    return SafeMarkup.element(bare.outerHtml(), "")
        .map(kept -> Piece.standalone(kept.outerHtml(), texts(kept)));
  }

  /** True if the element's text is not to be translated. */
  static boolean isProtected(Element element) {
    return element.attr("translate").equalsIgnoreCase("no") || element.hasClass("notranslate");
  }

  /** Where a link leads, empty unless it is an address of the web or of mail. */
  static String address(Element link) {
    String absolute = link.absUrl("href");
    String address = (absolute.isEmpty() ? link.attr("href") : absolute).strip();
    return SafeMarkup.isAddress(address) ? address : "";
  }

  private static Map<String, String> texts(Element element) {
    var texts = new LinkedHashMap<String, String>();
    for (Attribute attribute : element.attributes()) {
      if (SafeMarkup.TEXTS.contains(attribute.getKey()) && Words.hasLetters(attribute.getValue())) {
        texts.put(attribute.getKey(), Words.clean(attribute.getValue()));
      }
    }
    return texts;
  }
}
