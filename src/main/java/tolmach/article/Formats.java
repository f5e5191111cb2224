package tolmach.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All formats an article may come in. What the {@code content-type} says decides, and the bytes
 * must agree where several formats share one; without it the first characters decide.
 */
final class Formats {

  /** In the order in which they are asked; the last knows everything as its own. */
  private static final List<ArticleFormat> ALL =
      List.of(
          new NinjsFormat(),
          new XmlFormat(
              "newsml-g2",
              Set.of("newsitem", "newsmessage"),
              List.of(
                  "application/vnd.iptc.g2.newsitem+xml",
                  "application/vnd.iptc.g2.newsmessage+xml"),
              NewsMlG2::ninjs,
              ContainerShape.NEWS_MESSAGE),
          new XmlFormat(
              "newsml-1",
              Set.of("newsml"),
              List.of("application/newsml+xml"),
              NewsMl1::ninjs,
              ContainerShape.NEWSML_1),
          new XmlFormat("nitf", Set.of("nitf"), List.of("application/nitf+xml"), Nitf::ninjs),
          new XmlFormat(
              "feed",
              Set.of("rss", "rdf", "item", "feed", "entry"),
              List.of("application/rss+xml", "application/atom+xml"),
              FeedEntry::ninjs,
              ContainerShape.RSS,
              ContainerShape.ATOM),
          new PageFormat(),
          new Iptc7901Format(),
          new MarkdownFormat(),
          new TextFormat());

  private Formats() {}

  /**
   * @throws IllegalArgumentException if there is none of that word
   */
  static ArticleFormat named(String word) {
    return ALL.stream()
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no article has the format \"" + word + "\""));
  }

  /**
   * @throws BadItemException if the content type is none of an article, or none of its formats
   *     knows the bytes
   */
  static ArticleFormat of(Incoming item) {
    if (item.media() == null) {
      return recognised(ALL, item);
    }
    String type = item.media().type();
    List<ArticleFormat> named =
        ALL.stream().filter(format -> format.mediaTypes().contains(type)).toList();
    if (named.isEmpty()) {
      throw new BadItemException(
          "the content type \"" + type + "\" is none of an article; use " + mediaTypes());
    }
    return named.size() == 1 ? named.get(0) : recognised(named, item);
  }

  private static ArticleFormat recognised(List<ArticleFormat> formats, Incoming item) {
    String beginning = item.beginning();
    return formats.stream()
        .filter(format -> format.recognises(beginning))
        .findFirst()
        .orElseThrow(
            () ->
                new BadItemException(
                    "the content type may be that of "
                        + formats.stream()
                            .map(ArticleFormat::word)
                            .collect(Collectors.joining(", "))
                        + ", and the item begins like none of them"));
  }

  /** The format whose own marks the bytes bear; the last of all knows everything as its own. */
  static ArticleFormat byContent(byte[] bytes) {
    return recognised(ALL, new Incoming(bytes, null));
  }

  private static String mediaTypes() {
    return ALL.stream()
        .flatMap(format -> format.mediaTypes().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
