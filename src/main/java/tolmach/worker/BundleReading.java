package tolmach.worker;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemHead;
import tolmach.language.LanguageDetector;
import tolmach.language.LanguageTag;
import tolmach.message.MessageArticle;
import tolmach.message.MessageHead;

/**
 * Reads a bundle of UI strings. Its language is the declared one, else that of its name ({@code
 * menu_en.properties}), else what the detector finds in all strings together.
 */
final class BundleReading {

  private static final Pattern NAMED_LANGUAGE =
      Pattern.compile(".*_([a-z]{2,3})(?:_([A-Z]{2}))?\\.properties");

  private final LanguageDetector detector;

  BundleReading(LanguageDetector detector) {
    this.detector = detector;
  }

  Article read(byte[] body, Map<String, String> headers, String key, LanguageTag declared) {
    ItemHead head = MessageHead.peek(body, headers, key);
    LanguageTag known = declared.isKnown() ? declared : named(head.uri());
    Article bundle = MessageArticle.read(head, body, known);
    return known.isKnown() ? bundle : MessageArticle.read(head, body, detected(bundle));
  }

  private LanguageTag detected(Article bundle) {
    return detector.detectDocument(bundle.blocks().stream().map(Block::text).toList()).language();
  }

  private static LanguageTag named(String uri) {
    Matcher name = NAMED_LANGUAGE.matcher(uri);
    if (!name.matches()) {
      return LanguageTag.UNDETERMINED;
    }
    String region = Optional.ofNullable(name.group(2)).map(found -> "-" + found).orElse("");
    return LanguageTag.of(name.group(1) + region);
  }
}
