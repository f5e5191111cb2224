package tolmach.worker;

import java.util.Map;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemHead;
import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;
import tolmach.message.BundleFormats;
import tolmach.message.BundleLanguage;
import tolmach.message.MessageArticle;
import tolmach.message.MessageHead;

/**
 * Reads a bundle of UI strings. Its language is the declared one, else what the file says, else
 * that of its name ({@code menu_en.properties}), else what the detector finds in all strings
 * together.
 */
final class BundleReading {

  private final LanguageDetector detector;

  BundleReading(LanguageDetector detector) {
    this.detector = detector;
  }

  Article read(byte[] body, Map<String, String> headers, String key, LanguageTag declared) {
    ItemHead head = MessageHead.peek(body, headers, key);
    LanguageTag known =
        declared.isKnown()
            ? declared
            : BundleLanguage.of(BundleFormats.named(head.format()), head.uri(), body);
    Article bundle = MessageArticle.read(head, body, known);
    return known.isKnown() ? bundle : MessageArticle.read(head, body, detected(bundle));
  }

  private LanguageTag detected(Article bundle) {
    return detector.detectDocument(bundle.blocks().stream().map(Block::text).toList()).language();
  }
}
