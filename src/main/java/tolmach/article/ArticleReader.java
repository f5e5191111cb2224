package tolmach.article;

import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;
import tolmach.segment.Segmenter;

/**
 * Reads an item in full into the canonical article: blocks with roles and ids, sentences with their
 * languages, what was dropped and why. Safe for use by several threads if segmenter and detector
 * are.
 *
 * <p>What an item or its header says of its language is a prior: the detector overrules it where it
 * is surer than 0.9, and each block and sentence has a language of its own. Where neither knows,
 * the article's language is {@code und} and the caller decides.
 */
public final class ArticleReader {

  private final Assembly assembly;

  public ArticleReader(Segmenter segmenter, LanguageDetector detector) {
    this.assembly = new Assembly(new SentenceCutter(segmenter), detector);
  }

  /** As {@link #read(byte[], ItemHead, LanguageTag, String)}, without a content type. */
  public Article read(byte[] bytes, ItemHead head, LanguageTag declared) {
    return read(bytes, head, declared, null);
  }

  /**
   * @param head from {@link ItemPeek}, of the same bytes
   * @param declared the language the item's header gives, {@code und} if none
   * @param contentType of the item's header for its charset, null if none
   * @return the article with sequence 0
   * @throws BadItemException if there is no article in it, or it does not fit its format
   */
  public Article read(byte[] bytes, ItemHead head, LanguageTag declared, String contentType) {
    var item = new Incoming(bytes, MediaType.of(contentType).orElse(null));
    Reading reading = Formats.named(head.format()).read(item, head.uri());
    return assembly.article(head, reading, declared);
  }
}
