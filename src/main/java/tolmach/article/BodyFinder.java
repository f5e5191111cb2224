package tolmach.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the elements of a page that hold the article: the one marked as its body, else the densest:
 * paragraphs count by their length less what is link, for the elements round them, half as much for
 * each level further out. What stands beside the densest is taken in where it is as dense.
 */
final class BodyFinder {

  /** Shorter texts are buttons and captions of buttons, in characters. */
  private static final int MIN_LENGTH = 25;

  /** A longer text counts in full, whether or not it ends as a sentence does. */
  private static final int SURE_LENGTH = 120;

  /** A marked body with less text than this is a stub, in characters. */
  private static final int MIN_BODY = 140;

  /** What is taken in beside the densest element must add this share to it at least. */
  private static final double MIN_GAIN = 0.1;

  /** And this share of it must be paragraphs. */
  private static final double MIN_DENSITY = 0.6;

  /** So many levels round the densest element are searched for more of the body. */
  private static final int MAX_CLIMB = 8;

  private static final PartNames BODY =
      PartNames.of(
          Set.of("article*", "body", "content", "entry", "hentry", "post", "story", "text"));

  private final PageMap map;
  private final Chrome chrome;
  private final Map<Element, Double> near = new IdentityHashMap<>();
  private final Map<Element, Double> all = new IdentityHashMap<>();
  private final Map<Element, Integer> open = new IdentityHashMap<>();

  private BodyFinder(PageMap map, Chrome chrome) {
    this.map = map;
    this.chrome = chrome;
  }

  /** In no order; empty if no paragraph is on the page. */
  static List<Element> find(Document page, PageMap map, Chrome chrome) {
    var finder = new BodyFinder(map, chrome);
    return finder.marked(page).map(List::of).orElseGet(() -> finder.densest(page));
  }

  private Optional<Element> marked(Document page) {
    return page.select("[itemprop~=\\barticleBody\\b]").stream()
        .filter(element -> map.text(element) >= MIN_BODY && !chrome.covers(element))
        .max((a, b) -> Integer.compare(map.text(a), map.text(b)));
  }

  private List<Element> densest(Document page) {
    page.body().traverse(new Weighing());
    return near.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(this::widened)
        .orElse(List.of());
  }

  /** Skips what is chrome with all that is in it. */
  private final class Weighing implements NodeVisitor {
    private int covered;

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (covered > 0 || Chrome.isSilent(element) || chrome.reason(element).isPresent()) {
        covered++;
      } else if (map.own(element) > 0) {
        weigh(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (covered > 0) {
          covered--;
        } else if (open.containsKey(element) && element.parent() != null) {
          open.merge(element.parent(), open(element), Integer::sum);
          all.merge(element.parent(), weight(element), Double::sum);
        }
      }
    }
  }

  private void weigh(Element paragraph) {
    int length = map.own(paragraph);
    open.merge(paragraph, length, Integer::sum);
    double weight = weight(paragraph, length);
    if (weight <= 0) {
      return;
    }
    double share = 1.0;
    // a div with a paragraph's text of its own may be the body itself, its paragraphs parted by br
    boolean body = !paragraph.normalName().equals("p") && hasBreak(paragraph);
    Element first = body ? paragraph : paragraph.parent();
    for (Element e = first;
        e != null && e.parent() != null && share > 0.05;
        e = e.parent(), share /= 2) {
      near.merge(e, weight * share * bonus(e), Double::sum);
    }
    all.merge(paragraph, weight, Double::sum);
  }

  private double weight(Element paragraph, int length) {
    boolean heading = paragraph.normalName().matches("h[1-6]|figcaption|label|th|summary");
    if (heading || length < MIN_LENGTH && !hasBreak(paragraph)) {
      return length < MIN_LENGTH || !heading ? 0 : 0.2 * (length - map.ownLinked(paragraph));
    }
    boolean sentence = length >= SURE_LENGTH || Words.endsSentence(ownText(paragraph));
    double item = paragraph.normalName().matches("li|dt|dd") ? 0.5 : 1.0;
    return (length - map.ownLinked(paragraph)) * (sentence ? 1.0 : 0.3) * item;
  }

  /** Without what stands in blocks inside, which have their own turn. */
  private String ownText(Element paragraph) {
    return Words.clean(map.holdsBlock(paragraph) ? paragraph.ownText() : paragraph.text());
  }

  private static boolean hasBreak(Element paragraph) {
    for (Element child : paragraph.children()) {
      if (child.normalName().equals("br")) {
        return true;
      }
    }
    return false;
  }

  private static double bonus(Element element) {
    return switch (element.normalName()) {
      case "article" -> 1.25;
      case "body", "html" -> 0.5;
      default -> BODY.first(PartNames.in(element)).isPresent() ? 1.2 : 1.0;
    };
  }

  private List<Element> widened(Element densest) {
    var body = new ArrayList<Element>(List.of(densest));
    boolean closed = false;
    Element inner = densest;
    for (int i = 0; i < MAX_CLIMB; i++) {
      Element outer = inner.parent();
      if (outer == null || outer.normalName().equals("html")) {
        break;
      }
      Element top = body.get(0);
      double gain = weight(outer) - weight(inner);
      boolean much = gain >= MIN_GAIN * weight(top);
      if (much && !closed && gain >= MIN_DENSITY * (open(outer) - open(inner))) {
        body.clear();
        body.add(outer);
      } else if (much) {
        closed = true;
        outer.children().stream().filter(sibling -> belongs(sibling, top)).forEach(body::add);
      }
      inner = outer;
    }
    return body;
  }

  private boolean belongs(Element sibling, Element body) {
    if (sibling == body || isAround(sibling, body)) {
      return false;
    }
    boolean alike =
        sibling.normalName().equals(body.normalName())
            && sibling.className().equals(body.className());
    double share = alike ? MIN_GAIN : 2 * MIN_GAIN;
    return weight(sibling) >= share * weight(body)
        && weight(sibling) >= (alike ? 0.7 : 0.85) * open(sibling);
  }

  private static boolean isAround(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  private double weight(Element element) {
    return all.getOrDefault(element, 0.0);
  }

  private int open(Element element) {
    return open.getOrDefault(element, 0);
  }
}
