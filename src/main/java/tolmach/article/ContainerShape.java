package tolmach.article;

import java.util.Set;

/**
 * How items lie in a container of one format. All names are local and in lower case.
 *
 * @param roots its root elements
 * @param levels elements on the way from the root down to the items
 * @param item an item's element
 * @param inherited elements beside the items, on any level, that speak for each of them and are the
 *     same whenever the container is sent again
 * @param standsAlone true if an item is a document of its own, false if it needs its container's
 *     elements around it
 * @param mediaType of a part
 */
record ContainerShape(
    Set<String> roots,
    Set<String> levels,
    String item,
    Set<String> inherited,
    boolean standsAlone,
    String mediaType) {

  /** A newsMessage of NewsML-G2. */
  static final ContainerShape NEWS_MESSAGE =
      new ContainerShape(
          Set.of("newsmessage"),
          Set.of("itemset"),
          "newsitem",
          Set.of(),
          true,
          "application/vnd.iptc.g2.newsitem+xml");

  /** NewsML 1.x; its envelope is of the sending, not of the items. */
  static final ContainerShape NEWSML_1 =
      new ContainerShape(
          Set.of("newsml"),
          Set.of(),
          "newsitem",
          Set.of("catalog"),
          false,
          "application/newsml+xml");

  /** RSS 0.9x, 1.0 (where items lie beside the channel) and 2.0. */
  static final ContainerShape RSS =
      new ContainerShape(
          Set.of("rss", "rdf"),
          Set.of("channel"),
          "item",
          Set.of("language", "copyright", "rights"),
          false,
          "application/rss+xml");

  /** Atom (RFC 4287), where an entry has the feed's author and rights if it names none. */
  static final ContainerShape ATOM =
      new ContainerShape(
          Set.of("feed"),
          Set.of(),
          "entry",
          Set.of("author", "rights"),
          false,
          "application/atom+xml");
}
