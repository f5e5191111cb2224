package tolmach.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

  private static final PartNames LEAD =
      PartNames.of(
          Set.of(
              "abstract",
              "announce",
              "anons",
              "bajada",
              "chapeau",
              "chapo",
              "deck",
              "dek",
              "description",
              "entradilla",
              "excerpt",
              "ingress",
              "intro",
              "lead",
              "lede",
              "standfirst",
              "subhead*",
              "subtitle",
              "subtitulo",
              "summary",
              "teaser",
              "vorspann"));

  /** A page with fewer words in its body holds no article. */
  private static final int MIN_WORDS = 5;

  /** A body given in JSON-LD with fewer words is a summary. */
  private static final int MIN_DATA = 60;

  /** With a smaller share of the text given in JSON-LD, the page shows the beginning only. */
  private static final double MIN_SHARE = 0.6;

  /**
   * @param text of the page, as its bytes were decoded
   * @param uri of the item, against which links are resolved if it is an address
   * @throws BadItemException if there is no article on the page
   */
  Reading read(SourceText.Page text, String uri) {
    PageLimits.check(text.text());
    Document page = Jsoup.parse(text.text(), uri.startsWith("http") ? uri : "");
    return new Extraction(page, text).reading();
  }

  private static final class Extraction {
    private final Document page;
    private final SourceText.Page text;
    private final JsonLd data;
    private final PageFacts facts;
    private final String headline;
    private final Set<Element> body = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<DomBlock> found;
    private final List<RawBlock> blocks = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final ObjectNode properties;
    private RawBlock headlineBlock;
    private final Set<String> figures = new HashSet<>();
    private boolean leadFound;
    private boolean bodyBegun;

    Extraction(Document page, SourceText.Page text) {
      PageMap map = PageMap.of(page);
      var chrome = new Chrome(map);
      this.page = page;
      this.text = text;
      this.data = JsonLd.of(page);
      this.facts = new PageFacts(page, data);
      this.headline = facts.headline(chrome).orElse("");
      List<Element> parts = BodyFinder.find(page, map, chrome);
      parts.forEach(part -> body.addAll(part.getAllElements()));
      parts.stream()
          .map(Extraction::around)
          .distinct()
          .forEach(part -> around.addAll(part.getAllElements()));
      this.found = trimmed(DomWalk.of(page.body(), map, chrome));
      this.properties = facts.properties();
    }

    /** The blocks of the body are looked at together, those round it each by itself. */
    private List<DomBlock> trimmed(List<DomBlock> walked) {
      Iterator<DomBlock> inside =
          BodyTrim.of(walked.stream().filter(b -> isInside(b) && !isHeadline(b.block())).toList())
              .iterator();
      return walked.stream()
          .map(b -> isInside(b) && !isHeadline(b.block()) ? inside.next() : b)
          .toList();
    }

    private boolean isInside(DomBlock block) {
      return body.contains(block.element());
    }

    Reading reading() {
      found.forEach(this::sort);
      data.body().filter(this::isMoreThanFound).ifPresent(this::fromData);
      PageRefusal.check(page, blocks, words(), MIN_WORDS, facts.isArticle());
      text.check(blocks);
      firstParagraphLeads();
      if (headlineBlock != null) {
        blocks.add(0, headlineBlock);
      } else if (!headline.isEmpty()) {
        blocks.add(0, RawBlock.plain(Role.HEADLINE, headline));
      }
      text.note()
          .ifPresent(note -> leave(RawBlock.plain(Role.PARAGRAPH, note.text()), note.reason()));
      return new Reading(facts.language(), blocks, leftovers, properties);
    }

    private void sort(DomBlock candidate) {
      RawBlock block = candidate.block();
      boolean inBody = isInside(candidate);
      if (candidate.reason() != null) {
        leave(block, candidate.reason());
      } else if (isHeadline(block)) {
        headline(block);
      } else if (isLead(candidate, inBody)) {
        leadFound = true;
        blocks.add(block.as(Role.LEAD));
      } else if (inBody) {
        inBody(block);
      } else if (isFigure(block) && around.contains(candidate.element())) {
        blocks.add(block);
      } else {
        leave(block, OUTSIDE);
      }
    }

    private boolean isHeadline(RawBlock block) {
      return !headline.isEmpty()
          && (block.role() == Role.HEADING || block.role() == Role.LINK)
          && same(block.text(), headline);
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
          && (inBody || !bodyBegun && around.contains(candidate.element()))
          && (candidate.block().role() == Role.PARAGRAPH
              || candidate.block().role() == Role.HEADING)
          && Words.count(candidate.block().text()) >= MIN_WORDS
          && (LEAD.first(PartNames.in(element)).isPresent()
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
      } else if (isFigure(block) && !figures.add(block.text())) {
        leave(block, TextReader.REPEAT);
      } else {
        blocks.add(block);
      }
    }

    private static boolean isFigure(RawBlock block) {
      return block.role() == Role.CAPTION || block.role() == Role.CREDIT;
    }

    /** The article or main element round the body, else the element right round it. */
    private static Element around(Element body) {
      Element around = body.closest("article, main");
      return around != null || body.parent() == null
          ? Objects.requireNonNullElse(around, body)
          : body.parent();
    }

    /** A page may show the beginning only, or nothing before its scripts have run. */
    private boolean isMoreThanFound(String text) {
      int given = Words.count(text);
      return words() < MIN_WORDS && given >= MIN_WORDS
          || given >= MIN_DATA && words() < given * MIN_SHARE;
    }

    private void fromData(String text) {
      blocks.removeIf(block -> !isFigure(block));
      leadFound = false;
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
