package tolmach.worker;

import java.util.Map;
import tolmach.article.Article;
import tolmach.article.ArticleReader;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.ItemPeek;
import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;
import tolmach.segment.Segmenter;

/** Reads an accepted item of any kind and format into the canonical article. */
public final class ArticleReading {

  private final ItemPeek peek = new ItemPeek();
  private final ArticleReader articles;
  private final BundleReading bundles;

  public ArticleReading(Segmenter segmenter, LanguageDetector detector) {
    this.articles = new ArticleReader(segmenter, detector);
    this.bundles = new BundleReading(detector);
  }

  /**
   * The article, with the sequence its headers give; its language is {@code und} where neither the
   * headers nor the detector know.
   *
   * @param body the item as it came
   * @param headers of the record: kind, sequence, language, content type …
   * @throws tolmach.article.BadItemException if there is nothing to read in it
   */
  public Article read(byte[] body, Map<String, Object> headers) {
    var given = new RecordHeaders(headers);
    Map<String, String> words = given.words();
    String key = words.get(ItemHeaders.KEY);
    LanguageTag declared = given.language().orElse(LanguageTag.UNDETERMINED);
    Article article =
        given.kind() == ItemKind.MESSAGES
            ? bundles.read(body, words, key, declared)
            : articles.read(
                body, peek.peek(body, words, key), declared, words.get(ItemHeaders.CONTENT_TYPE));
    return article.withSequence(given.sequence());
  }
}
