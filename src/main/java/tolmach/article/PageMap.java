package tolmach.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text stands where on a page, measured once: asked anew at each element, deep pages would
 * take for ever. Lengths are in characters, a run of white space counts as one.
 */
final class PageMap {

  private static final Sizes NOTHING = new Sizes();

  private final Map<Element, Sizes> sizes = new IdentityHashMap<>();
  private final int length;

  private PageMap(Element root) {
    root.traverse(new Measuring());
    this.length = at(root).text;
  }

  static PageMap of(Document page) {
    return new PageMap(page.body());
  }

  static PageMap of(Element root) {
    return new PageMap(root);
  }

  /** Of the whole page. */
  int length() {
    return length;
  }

  /** Of all text under the element. */
  int text(Element element) {
    return at(element).text;
  }

  /** Of the text under the element that lies in links. */
  int linked(Element element) {
    return at(element).linked;
  }

  /** Of the text of which the element is the nearest block. */
  int own(Element element) {
    return at(element).own;
  }

  /** Of that, what lies in links. */
  int ownLinked(Element element) {
    return at(element).ownLinked;
  }

  /** True if the page's title or its marked body is in the element. */
  boolean holdsArticle(Element element) {
    return at(element).holdsArticle;
  }

  /** True if a block is among what is under the element; scripts and the like are none. */
  boolean holdsBlock(Element element) {
    return at(element).holdsBlock;
  }

  /** True if a picture is among what is under the element. */
  boolean holdsPicture(Element element) {
    return at(element).holdsPicture;
  }

  private Sizes at(Element element) {
    return sizes.getOrDefault(element, NOTHING);
  }

  private static final class Sizes {
    private int text;
    private int linked;
    private int own;
    private int ownLinked;
    private boolean holdsArticle;
    private boolean holdsBlock;
    private boolean holdsPicture;
  }

  private final class Measuring implements NodeVisitor {
    private final Deque<Element> blocks = new ArrayDeque<>();
    private int silent;
    private int links;
    private int beside;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && silent == 0) {
        text(text);
      } else if (node instanceof Element element) {
        sizes.put(element, new Sizes());
        silent += Chrome.isSilent(element) ? 1 : 0;
        links += element.normalName().equals("a") ? 1 : 0;
        beside += isBeside(element) ? 1 : 0;
        if (element.isBlock() || blocks.isEmpty()) {
          blocks.push(element);
        }
      }
    }

    private void text(TextNode node) {
      int count = visible(node.getWholeText());
      Element parent = node.parent();
      Sizes around = sizes.get(parent);
      Sizes block = sizes.get(blocks.peek());
      around.text += count;
      block.own += count;
      if (links > 0) {
        around.linked += count;
        block.ownLinked += count;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      silent -= Chrome.isSilent(element) ? 1 : 0;
      links -= element.normalName().equals("a") ? 1 : 0;
      if (element == blocks.peek()) {
        blocks.pop();
      }
      Sizes here = sizes.get(element);
      boolean title = element.normalName().equals("h1") && beside == 0;
      here.holdsArticle |= title || element.attr("itemprop").contains("articleBody");
      beside -= isBeside(element) ? 1 : 0;
      Sizes around = sizes.get(element.parent());
      if (around != null) {
        around.text += here.text;
        around.linked += here.linked;
        around.holdsArticle |= here.holdsArticle;
        around.holdsBlock |= !Chrome.isSilent(element) && (here.holdsBlock || element.isBlock());
        around.holdsPicture |= here.holdsPicture || isPicture(element);
      }
    }
  }

  private static boolean isBeside(Element element) {
    return switch (element.normalName()) {
      case "aside", "nav", "footer", "dialog" -> true;
      default -> false;
    };
  }

  private static boolean isPicture(Element element) {
    return switch (element.normalName()) {
      case "img", "picture", "amp-img", "video", "svg" -> true;
      default -> false;
    };
  }

  private static int visible(String text) {
    int count = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c <= ' ' || c == '\u00A0';
      if (!white || !space) {
        count++;
      }
      space = white;
    }
    return space && count > 0 ? count - 1 : count;
  }
}
