package tolmach.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says of a page that is no article what it is instead, and what to send. */
final class PageRefusal {

  /** A page with a field for a password and less text than this is a page to log in, in words. */
  private static final int MAX_LOGIN_WORDS = 80;

  /** So many links in a body, and more than paragraphs, are a list of articles. */
  private static final int MIN_INDEX_LINKS = 6;

  /** The first links of a list stand above its text and may not count to it. */
  private static final int MARGIN = 2;

  /** Teasers are shorter than this on average, in words. */
  private static final int MAX_TEASER_WORDS = 30;

  private PageRefusal() {}

  /**
   * @param words in the paragraphs found
   * @param article true if the page calls itself one
   * @throws BadItemException if the page holds no article
   */
  static void check(
      Document page, List<RawBlock> blocks, int words, int minWords, boolean article) {
    if (words < minWords) {
      throw new BadItemException("no article text found on the page: " + missing(page));
    }
    if (!article && words < MAX_LOGIN_WORDS && page.selectFirst("input[type=password]") != null) {
      throw new BadItemException(
          "no article text found on the page: it asks for a password; send the page as readers see"
              + " it who have logged in");
    }
    if (!article && isIndex(blocks, words)) {
      throw new BadItemException(
          "no article text found on the page: it is a list of links to articles; send the articles"
              + " themselves");
    }
  }

  private static String missing(Document page) {
    if (page.selectFirst("frameset") != null) {
      return "it is a frameset; send the page of the frame that holds the article";
    }
    if (page.selectFirst("input[type=password]") != null) {
      return "it asks for a password; send the page as readers see it who have logged in";
    }
    int scripts = page.select("script").stream().mapToInt(s -> s.data().length()).sum();
    boolean made =
        page.select("script[src]").size() + scripts / 100 > 0
            && page.body().children().stream().noneMatch(PageRefusal::holdsWords);
    return made
        ? "its text is made by scripts; send the page as readers see it, after they have run"
        : "no element holds paragraphs; send the page as readers see it, or its text";
  }

  private static boolean holdsWords(Element element) {
    return !Chrome.isSilent(element) && Words.count(element.text()) >= 5;
  }

  private static boolean isIndex(List<RawBlock> blocks, int words) {
    long links = blocks.stream().filter(block -> block.role() == Role.LINK).count();
    long paragraphs =
        blocks.stream()
            .filter(block -> block.role() == Role.PARAGRAPH || block.role() == Role.LEAD)
            .count();
    return links >= MIN_INDEX_LINKS
        && links + MARGIN >= paragraphs
        && words < paragraphs * MAX_TEASER_WORDS + MAX_TEASER_WORDS;
  }
}
