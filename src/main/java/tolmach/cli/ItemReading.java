package tolmach.cli;

import tolmach.article.Article;
import tolmach.article.ArticleReader;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemPeek;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;

/** Reads a file as receive and read-article would read its record. */
final class ItemReading {

  private final ItemPeek peek = new ItemPeek();
  private final ArticleReader articles =
      new ArticleReader(new SentenceSegmenter(), NewsLanguageDetector.builtIn());

  /**
   * @throws BadItemException if it is nothing that can be translated
   */
  Article read(IncomingItem item) {
    String declared = item.headers().get(ItemHeaders.LANGUAGE);
    return articles.read(
        item.bytes(),
        peek.peek(item.bytes(), item.headers(), item.key()),
        declared == null ? LanguageTag.UNDETERMINED : LanguageTag.of(declared),
        item.contentType());
  }
}
