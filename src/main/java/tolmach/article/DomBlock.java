package tolmach.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A block of a page with the element it stands in.
 *
 * @param reason why it is no part of the article, null if it may be
 */
record DomBlock(RawBlock block, Element element, String reason) {

  /** True if the block's element or one round it is among these. */
  boolean isWithin(Set<Element> containers) {
    for (Element e = element; e != null; e = e.parent()) {
      if (containers.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
