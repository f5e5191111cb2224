package tolmach.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks a page once, in the order of reading, and cuts all its text into blocks. Inline elements
 * become inline codes; what is chrome is marked with the reason, so that no text gets lost.
 */
final class DomWalk {

  /** A paragraph that is a link for more than this share of its text leads elsewhere. */
  private static final double LINK_SHARE = 0.8;

  /** What a mark on one of these says is said to browsers, of the page as a whole. */
  private static final Set<String> PAGE_PARTS =
      Set.of("html", "body", "main", "article", "section", "div");

  /** A longer one is a sentence with its source under it. */
  private static final int MAX_LINK_WORDS = 30;

  private static final PartNames CAPTIONS =
      PartNames.of(
          Set.of(
              "bildunterschrift",
              "caption*",
              "figcaption",
              "imgcaption",
              "legende",
              "photocaption",
              "podpis"));

  private static final PartNames CREDITS =
      PartNames.of(Set.of("copyright", "credit*", "photocredit", "photographer", "imagecredit"));

  private static final PartNames PICTURES =
      PartNames.of(
          Set.of(
              "figure",
              "foto*",
              "gallery",
              "illustration",
              "image*",
              "img",
              "media",
              "photo*",
              "pic",
              "picture*",
              "slide*",
              "thumb*"));

  /** A text under a picture is no longer, in characters. */
  private static final int MAX_CAPTION = 400;

  private final Chrome chrome;
  private final PageMap map;
  private final TableRow rows;
  private final List<DomBlock> blocks = new ArrayList<>();
  private boolean leadsWithin;
  private final PieceBuffer buffer = new PieceBuffer();

  private DomWalk(PageMap map, Chrome chrome) {
    this.map = map;
    this.rows = new TableRow(map);
    this.chrome = chrome;
  }

  /** All blocks under that element. */
  static List<DomBlock> of(Element root, PageMap map, Chrome chrome) {
    var walk = new DomWalk(map, chrome);
    var place = new Place(root, Role.PARAGRAPH, null, root.closest("[translate], .notranslate"));
    walk.children(root, place);
    walk.flush(place);
    return walk.blocks;
  }

  /**
   * Where the walk is: the block element, its role, why it is chrome, if so, and the nearest
   * element round it that says whether it is to be translated, if any.
   */
  private record Place(Element element, Role role, String reason, Element marked) {

    /** Looked for once, on the way down: pages may nest without end. */
    Place within(Element inner, Role innerRole, String innerReason) {
      boolean marks = inner.hasAttr("translate") || inner.hasClass("notranslate");
      return new Place(inner, innerRole, innerReason, marks ? inner : marked);
    }
  }

  private void children(Element parent, Place place) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        buffer.text(text.getWholeText());
      } else if (node instanceof Element image && image.normalName().equals("img")) {
        InlineMarkup.image(image).ifPresent(buffer::add);
      } else if (node instanceof Element element && !Chrome.isSilent(element)) {
        element(element, place);
      }
    }
  }

  private void element(Element element, Place place) {
    String reason = place.reason() != null ? place.reason() : chrome.reason(element).orElse(null);
    boolean credit = isCredit(element);
    if (rows.isOfFacts(element)) {
      flush(place);
      row(element, place.within(element, Role.LIST_ITEM, reason));
    } else if (element.normalName().equals("br")) {
      lineBreak(place);
    } else if (credit || reason != null && place.reason() == null || isBlock(element)) {
      flush(place);
      var inner = place.within(element, credit ? Role.CREDIT : role(element, place), reason);
      children(element, inner);
      flush(inner);
    } else {
      inline(element, place);
    }
  }

  /** The cells of a table of facts, one block a row. */
  private void row(Element row, Place place) {
    boolean first = true;
    for (Element cell : row.children()) {
      if (!first) {
        buffer.text(TableRow.BETWEEN);
      }
      first = false;
      children(cell, place);
    }
    flush(place);
  }

  private void inline(Element element, Place place) {
    var whole = InlineMarkup.whole(element);
    if (whole.isPresent()) {
      buffer.standalone(whole.get());
      return;
    }
    boolean link = element.normalName().equals("a");
    var start = InlineMarkup.start(element);
    start.ifPresent(buffer::add);
    if (link) {
      leadsWithin = element.attr("href").contains("#");
      buffer.linkBegins(InlineMarkup.address(element));
    }
    children(element, place);
    if (link) {
      buffer.linkEnds();
    }
    start.ifPresent(unused -> buffer.close(InlineMarkup.end(element)));
  }

  /** A break after a sentence, or two breaks, are a new paragraph; else a line of verse or so. */
  private void lineBreak(Place place) {
    if (buffer.endsInBreak()
        || place.role() != Role.LIST_ITEM && (buffer.endsSentence() || isNote(buffer.line()))) {
      flush(place);
    } else {
      buffer.standalone(PieceBuffer.BREAK);
    }
  }

  private static boolean isNote(String line) {
    return PageWords.isByline(line) || DateLine.matches(line);
  }

  private void flush(Place place) {
    boolean mostlyLink = buffer.linkShare() > LINK_SHARE;
    String href = buffer.href();
    boolean within = leadsWithin;
    leadsWithin = false;
    var pieces = buffer.take();
    var block = new RawBlock(place.role(), pieces, null, isProtected(place.marked()));
    if (!Words.hasLetters(block.text())
        && block.text().codePoints().noneMatch(Character::isDigit)) {
      return;
    }
    String reason = place.reason();
    if (reason == null && block.role() == Role.CAPTION && PageWords.isCredit(block.text())) {
      block = block.as(Role.CREDIT);
    } else if (reason == null && isLink(block, mostlyLink, within)) {
      block = link(block, href);
    } else if (reason == null
        && block.role() == Role.PARAGRAPH
        && !block.text().isEmpty()
        && PageWords.isControl(block.text())) {
      reason = TextReader.CONTROL;
    }
    blocks.add(new DomBlock(block, place.element(), reason));
  }

  private static boolean isLink(RawBlock block, boolean mostlyLink, boolean within) {
    return switch (block.role()) {
      case PARAGRAPH, LIST_ITEM, QUOTE ->
          mostlyLink && Words.count(block.text()) <= MAX_LINK_WORDS
              || PageWords.isLink(block.text());
      case HEADING -> mostlyLink && !within;
      default -> false;
    };
  }

  /** The link's own code goes: the block says where it leads. */
  private static RawBlock link(RawBlock block, String href) {
    var pieces =
        block.pieces().stream()
            .filter(
                piece ->
                    piece.isText()
                        || !(piece.text().startsWith("<a ") || piece.text().equals("</a>")))
            .toList();
    return new RawBlock(Role.LINK, pieces, href, block.verbatim());
  }

  /** True if the block, or a quotation or list round it, is not to be translated. */
  private static boolean isProtected(Element marked) {
    return marked != null
        && InlineMarkup.isProtected(marked)
        && !PAGE_PARTS.contains(marked.normalName());
  }

  private boolean isBlock(Element element) {
    return element.isBlock() || map.holdsBlock(element);
  }

  private boolean isCredit(Element element) {
    return map.text(element) <= MAX_CAPTION / 2
        && !map.holdsBlock(element)
        && CREDITS.first(PartNames.in(element)).isPresent()
        && (element.isBlock() && element.closest("p") == null || element.closest("figure") != null);
  }

  private boolean isCaption(Element element) {
    if (map.text(element) > MAX_CAPTION || !isBlock(element)) {
      return false;
    }
    var names = PartNames.in(element);
    return CAPTIONS.first(names).isPresent()
        || map.holdsPicture(element)
            && !map.holdsArticle(element)
            && PICTURES.first(names).isPresent();
  }

  private Role role(Element element, Place place) {
    if (isCaption(element)) {
      return Role.CAPTION;
    }
    return switch (element.normalName().toLowerCase(Locale.ROOT)) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
      case "li", "dt", "dd" -> place.role() == Role.CAPTION ? Role.CAPTION : Role.LIST_ITEM;
      case "blockquote" -> Role.QUOTE;
      case "figure", "figcaption" -> Role.CAPTION;
      default -> place.role();
    };
  }
}
