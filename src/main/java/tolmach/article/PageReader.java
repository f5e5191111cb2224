package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads an HTML page. What the page says of itself (JSON-LD, then microdata, then meta elements)
 * gives headline, by-line, dates and section; the text comes from the page as readers see it, so
 * that its markup is kept, and from JSON-LD only where the page holds none.
 */
final class PageReader {

  static final String OUTSIDE = "stands outside the article";

  private static final Pattern LEAD =
      Pattern.compile("(?i).*(^|[^a-z])(lead|lede|standfirst|announce|deck|dek|intro)([^a-z]|$).*");

  /** A page with fewer words in its body holds no article. */
  private static final int MIN_WORDS = 5;

  /**
   * @param uri of the item, against which links are resolved if it is an address
   * @throws BadItemException if there is no article on the page
   */
  Reading read(String text, String uri) {
    Document page = Jsoup.parse(text, uri.startsWith("http") ? uri : "");
    return new Extraction(page).reading();
  }

  private static final class Extraction {
    private final JsonLd data;
    private final PageFacts facts;
    private final String headline;
    private final Optional<Element> body;
    private final List<DomBlock> found;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final ObjectNode properties;
    private RawBlock headlineBlock;
    private boolean leadFound;
    private boolean bodyBegun;

    Extraction(Document page) {
      var chrome = new Chrome(page.body().text().length());
      this.data = JsonLd.of(page);
      this.facts = new PageFacts(page, data);
      this.headline = facts.headline(chrome).orElse("");
      this.body = BodyFinder.find(page, chrome);
      this.found = DomWalk.of(page.body(), chrome);
      this.properties = facts.properties();
    }

    Reading reading() {
      found.forEach(this::sort);
      if (words() < MIN_WORDS) {
        data.body().ifPresent(this::fromData);
      }
      if (words() < MIN_WORDS) {
        throw new BadItemException(
            "no article text found on the page: no element holds paragraphs; send the page as"
                + " readers see it, or its text");
      }
      firstParagraphLeads();
      if (headlineBlock != null) {
        blocks.add(0, headlineBlock);
      } else if (!headline.isEmpty()) {
        blocks.add(0, RawBlock.plain(Role.HEADLINE, headline));
      }
      return new Reading(facts.language(), blocks, leftovers, properties);
    }

    private void sort(DomBlock candidate) {
      RawBlock block = candidate.block();
      boolean inBody = body.filter(candidate::isWithin).isPresent();
      if (candidate.reason() != null) {
        leave(block, candidate.reason());
      } else if (isHeadline(block)) {
        headline(block);
      } else if (isLead(candidate, inBody)) {
        leadFound = true;
        blocks.add(block.as(Role.LEAD));
      } else if (inBody) {
        inBody(block);
      } else if (isFigure(block) && body.filter(b -> isNear(candidate, b)).isPresent()) {
        blocks.add(block);
      } else {
        leave(block, OUTSIDE);
      }
    }

    private boolean isHeadline(RawBlock block) {
      return !headline.isEmpty() && block.role() == Role.HEADING && same(block.text(), headline);
    }

    /** Publishers cut the headline of their JSON-LD; the page has it whole. */
    private static boolean same(String heading, String headline) {
      String a = Words.clean(heading).toLowerCase(Locale.ROOT);
      String b = headline.toLowerCase(Locale.ROOT).replaceFirst("\\s*(…|\\.\\.\\.)$", "");
      return a.equals(b) || b.length() >= 20 && a.startsWith(b);
    }

    private void headline(RawBlock block) {
      if (headlineBlock == null) {
        headlineBlock = block.as(Role.HEADLINE);
      } else {
        leave(block, "repeats the headline");
      }
    }

    private boolean isLead(DomBlock candidate, boolean inBody) {
      Element element = candidate.element();
      return !leadFound
          && (inBody || !bodyBegun && body.filter(b -> isNear(candidate, b)).isPresent())
          && candidate.block().role() == Role.PARAGRAPH
          && (LEAD.matcher(element.className()).matches()
              || element.attr("itemprop").equals("description"));
    }

    private void inBody(RawBlock block) {
      bodyBegun = true;
      if (block.role() == Role.PARAGRAPH && PageWords.isByline(block.text())) {
        if (!properties.has("by")) {
          properties.put("by", block.text());
        }
        leave(block, "a by-line");
      } else if (block.role() == Role.PARAGRAPH && DateLine.matches(block.text())) {
        leave(block, "a date line");
      } else if (isFigure(block) && blocks.stream().anyMatch(b -> b.text().equals(block.text()))) {
        leave(block, TextReader.REPEAT);
      } else {
        blocks.add(block);
      }
    }

    private static boolean isFigure(RawBlock block) {
      return block.role() == Role.CAPTION || block.role() == Role.CREDIT;
    }

    /** In the article or main element round the body, else in the element right round it. */
    private static boolean isNear(DomBlock candidate, Element body) {
      Element around = body.closest("article, main");
      Element near = around != null ? around : body.parent();
      return near != null && candidate.isWithin(near);
    }

    private void fromData(String text) {
      blocks.removeIf(block -> !isFigure(block));
      for (String paragraph : Lines.paragraphs(text)) {
        blocks.add(RawBlock.plain(Role.PARAGRAPH, paragraph));
      }
    }

    private int words() {
      return blocks.stream()
          .filter(
              block ->
                  switch (block.role()) {
                    case PARAGRAPH, LEAD, QUOTE, LIST_ITEM -> true;
                    default -> false;
                  })
          .mapToInt(block -> Words.count(block.text()))
          .sum();
    }

    private void firstParagraphLeads() {
      for (int i = 0; i < blocks.size() && !leadFound; i++) {
        if (blocks.get(i).role() == Role.PARAGRAPH) {
          blocks.set(i, blocks.get(i).as(Role.LEAD));
          leadFound = true;
        }
      }
    }

    private void leave(RawBlock block, String reason) {
      leftovers.add(new Leftover(Words.clean(block.text()), reason));
    }
  }
}
