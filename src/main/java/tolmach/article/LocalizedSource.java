package tolmach.article;

import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;

/**
 * A localized item in the very format its source came in, for those who want a file back like the
 * one they gave: NewsML-G2, NewsML 1, NITF, an entry of a feed, Markdown.
 */
public final class LocalizedSource {

  private LocalizedSource() {}

  /**
   * The source with its texts, its language and its identity changed, all else as it came.
   *
   * @param contentType of the source, null if it has none
   * @param article what was read from it
   * @param translations by segment; none may be missing that is to be translated
   * @return empty for formats that have a writer of their own: ninjs, pages, plain text
   * @throws BadItemException if the format has no localized form, or a text cannot be put back
   */
  public static Optional<byte[]> of(
      byte[] source,
      String contentType,
      Article article,
      Map<String, String> translations,
      LanguageTag target) {
    ArticleFormat format = Formats.named(article.format());
    if (format instanceof Iptc7901Format) {
      throw new BadItemException(
          "IPTC 7901 is of the letters and the line widths of teleprinters and is not written in"
              + " other languages; ninjs can be had instead, with --format ninjs");
    }
    var item = new Incoming(source, MediaType.of(contentType).orElse(null));
    return format.rewrite(item, article, translations, target);
  }
}
