package tolmach.article;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds the article: the one marked as its body, else the densest:
 * paragraphs count by their length times the share that is not link, for the elements round them.
 */
final class BodyFinder {

  /** Shorter texts are buttons and captions of buttons, in characters. */
  private static final int MIN_LENGTH = 25;

  /** A marked body with less text than this is a stub, in characters. */
  private static final int MIN_BODY = 140;

  /** The element round the densest one is taken if it holds this many times as much. */
  private static final double CLIMB = 1.2;

  private final Chrome chrome;
  private final Map<Element, Double> near = new IdentityHashMap<>();
  private final Map<Element, Double> all = new IdentityHashMap<>();

  private BodyFinder(Chrome chrome) {
    this.chrome = chrome;
  }

  /** Empty if no paragraph is on the page. */
  static Optional<Element> find(Document page, Chrome chrome) {
    var finder = new BodyFinder(chrome);
    return finder.marked(page).or(() -> finder.densest(page));
  }

  private Optional<Element> marked(Document page) {
    return page.select("[itemprop~=\\barticleBody\\b]").stream()
        .filter(element -> element.text().length() >= MIN_BODY && !chrome.covers(element))
        .max((a, b) -> Integer.compare(a.text().length(), b.text().length()));
  }

  private Optional<Element> densest(Document page) {
    for (Element element : page.body().getAllElements()) {
      if (isParagraph(element) && !chrome.covers(element)) {
        weigh(element);
      }
    }
    return near.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(this::climbed);
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "pre", "blockquote" -> true;
      case "div", "section", "article", "td" ->
          Words.clean(element.ownText()).length() >= MIN_LENGTH;
      default -> false;
    };
  }

  private void weigh(Element paragraph) {
    String text = paragraph.normalName().equals("div") ? paragraph.ownText() : paragraph.text();
    int length = Words.clean(text).length();
    if (length < MIN_LENGTH) {
      return;
    }
    int linked = Math.min(length, paragraph.select("a").text().length());
    double weight = (double) length - linked;
    double share = 1.0;
    // a div with a paragraph's text of its own may be the body itself, its paragraphs parted by br
    Element first = paragraph.select("br").isEmpty() ? paragraph.parent() : paragraph;
    for (Element e = first; e != null && share > 0.2; e = e.parent(), share /= 2) {
      near.merge(e, weight * share, Double::sum);
    }
    for (Element e = paragraph; e != null; e = e.parent()) {
      all.merge(e, weight, Double::sum);
    }
  }

  private Element climbed(Element densest) {
    Element container = densest;
    for (Element e = densest.parent();
        e != null && !e.normalName().equals("html");
        e = e.parent()) {
      if (all.getOrDefault(e, 0.0) > CLIMB * all.getOrDefault(container, 0.0)) {
        container = e;
      }
    }
    return container;
  }
}
