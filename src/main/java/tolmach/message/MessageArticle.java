package tolmach.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemHead;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

/**
 * A bundle of UI strings as a canonical article: a block and one segment for each message, both
 * under the message's key, with placeholders, tags and line breaks as inline codes.
 *
 * <p>ICU patterns with {@code plural}, {@code select}, {@code selectordinal} or {@code choice} are
 * kept whole and are not translated: such a message comes out as it went in.
 */
public final class MessageArticle {

  private static final String CHARSET = "charset";

  private MessageArticle() {}

  /**
   * Reads a bundle.
   *
   * @throws tolmach.article.BadItemException with line and reason, if it cannot be read
   */
  public static Article read(ItemHead head, byte[] bytes, LanguageTag language) {
    PropertiesBundle bundle = PropertiesBundle.parse(bytes);
    ObjectNode properties = Json.MAPPER.createObjectNode();
    properties.put(CHARSET, bundle.charset().name());
    return new Article(
        ItemKind.MESSAGES,
        head.uri(),
        head.version(),
        0,
        head.format(),
        language,
        bundle.entries().stream().map(entry -> block(entry, language)).toList(),
        List.of(),
        properties,
        bundle.text());
  }

  private static Block block(Entry entry, LanguageTag language) {
    Segment segment = MessageValue.segment(entry, language);
    return new Block(entry.key(), Role.MESSAGE, language, List.of(segment), null);
  }

  /**
   * The bundle in the target language, in the charset of its source. A message without a
   * translation, or with its source for one, is left byte for byte.
   *
   * @param targetTextBySegmentId translations with markers
   * @throws IllegalArgumentException if the article is no bundle, the language is {@code und}, a
   *     translation is of no message, or has a marker that its source has not
   */
  public static byte[] write(
      Article source, Map<String, String> targetTextBySegmentId, LanguageTag target) {
    if (source.kind() != ItemKind.MESSAGES || source.skeleton() == null) {
      throw new IllegalArgumentException(source.uri() + " is no bundle of UI strings");
    }
    if (!target.isKnown()) {
      throw new IllegalArgumentException("name the language of the bundle to write, not und");
    }
    PropertiesBundle bundle =
        PropertiesBundle.parse(
            source.skeleton(), Charset.forName(source.properties().path(CHARSET).asText("UTF-8")));
    var sources = new HashMap<String, String>();
    bundle.entries().forEach(entry -> sources.put(entry.key(), entry.value()));
    var values = new HashMap<String, String>();
    var unknown = new HashMap<>(targetTextBySegmentId);
    for (Block block : source.blocks()) {
      for (Segment segment : block.segments()) {
        String text = unknown.remove(segment.id());
        if (text != null && !text.equals(segment.text())) {
          values.put(
              segment.id(), MessageValue.of(sources.get(segment.id()), text, segment.codes()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the bundle " + source.uri() + " has no message " + unknown.keySet());
    }
    return bundle.localized(values);
  }
}
