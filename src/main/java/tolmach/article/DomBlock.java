package tolmach.article;

import org.jsoup.nodes.Element;

/**
 * A block of a page with the element it stands in.
 *
 * @param reason why it is no part of the article, null if it may be
 */
record DomBlock(RawBlock block, Element element, String reason) {}
