package tolmach.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemHead;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.language.LanguageTag;
import tolmach.message.plural.Form;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;

/**
 * A bundle of UI strings as a canonical article: a block for each message, under its key, with a
 * segment for each of its cases: {@code key}, {@code key[few]}, {@code key[male,few]}.
 * Placeholders, tags and line breaks are inline codes.
 */
public final class MessageArticle {

  private static final String CHARSET = "charset";

  private MessageArticle() {}

  /**
   * Reads a bundle: its messages in the cases of the source.
   *
   * @throws tolmach.article.BadItemException with line and reason, if it cannot be read
   */
  public static Article read(ItemHead head, byte[] bytes, LanguageTag language) {
    BundleFormat format = BundleFormats.named(head.format());
    Charset charset = format.charset(bytes);
    String text = new String(bytes, charset);
    List<Message> messages = format.parse(text, charset).messages();
    ObjectNode properties = Json.MAPPER.createObjectNode();
    properties.put(CHARSET, charset.name());
    MessageNotes.write(properties, messages);
    return new Article(
        ItemKind.MESSAGES,
        head.uri(),
        head.version(),
        0,
        head.format(),
        language,
        messages.stream().map(message -> block(message, language)).toList(),
        List.of(),
        properties,
        text);
  }

  /** The bundle that the article was read from. */
  public static Bundle bundle(Article article) {
    if (article.kind() != ItemKind.MESSAGES || article.skeleton() == null) {
      throw new IllegalArgumentException(article.uri() + " is no bundle of UI strings");
    }
    return BundleFormats.named(article.format()).parse(article.skeleton(), charset(article));
  }

  /** In which it is written. */
  public static Charset charset(Article article) {
    return Charset.forName(article.properties().path(CHARSET).asText("UTF-8"));
  }

  /**
   * What is to be translated into a language: the cases that it needs, each with a number of that
   * case written out, in the place of the source's. What the bundle says in that language already
   * is left out.
   */
  public static Article into(Article article, LanguageTag target) {
    Bundle bundle = bundle(article);
    var forms = new BundleForms(bundle, article.language(), target);
    boolean isGiven = bundle.givenLanguage().sameLanguageAs(target);
    var blocks = new ArrayList<Block>();
    for (Message message : bundle.messages()) {
      List<Form> wanted = forms.of(message);
      if (!wanted.isEmpty() && !(isGiven && message.given() != null)) {
        blocks.add(
            block(
                message,
                article.language(),
                wanted.stream()
                    .map(form -> segment(message, form.cases(), form.text(), article.language()))
                    .toList()));
      }
    }
    return article.withLanguage(article.language(), blocks, article.dropped());
  }

  private static Block block(Message message, LanguageTag language) {
    return block(
        message,
        language,
        message.text().variants().stream()
            .map(variant -> segment(message, variant.cases(), variant.text(), language))
            .toList());
  }

  private static Block block(Message message, LanguageTag language, List<Segment> segments) {
    return new Block(message.key(), Role.MESSAGE, language, segments, null);
  }

  private static Segment segment(
      Message message, List<String> cases, CodedText text, LanguageTag language) {
    return new Segment(
        message.key() + Form.suffix(cases),
        text.text(),
        text.codes(),
        language,
        message.translate() && text.hasSomethingToTranslate());
  }

  /** The forms of an article into a language, by the id of their segment. */
  public static Map<String, Form> forms(Article article, LanguageTag target) {
    Bundle bundle = bundle(article);
    var forms = new BundleForms(bundle, article.language(), target);
    var byId = new HashMap<String, Form>();
    for (Message message : bundle.messages()) {
      forms.of(message).forEach(form -> byId.put(BundleForms.id(message, form), form));
    }
    return byId;
  }

  /**
   * The bundle in the target language, in the charset of its source. A message without a
   * translation, or with its source for one, is left byte for byte.
   *
   * @param targetTextBySegmentId translations with markers, of the article that {@link #into} made
   * @throws IllegalArgumentException if the article is no bundle, the language is {@code und}, a
   *     translation is of no message, has a marker that its source has not, or has characters that
   *     the charset of the file has not
   */
  public static byte[] write(
      Article source, Map<String, String> targetTextBySegmentId, LanguageTag target) {
    Bundle bundle = bundle(source);
    if (!target.isKnown()) {
      throw new IllegalArgumentException("name the language of the bundle to write, not und");
    }
    var forms = new BundleForms(bundle, source.language(), target);
    Map<String, MessageText> texts = new HashMap<>();
    Set<String> unknown = new HashSet<>(targetTextBySegmentId.keySet());
    for (Message message : bundle.messages()) {
      forms.of(message).forEach(form -> unknown.remove(BundleForms.id(message, form)));
      if (message.translate()) {
        forms
            .translated(message, targetTextBySegmentId)
            .filter(text -> bundle.isBilingual() || !text.equals(message.text()))
            .ifPresent(text -> texts.put(message.key(), text));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the bundle " + source.uri() + " has no message " + unknown);
    }
    return Charsets.bytes(bundle.localized(texts, target), charset(source));
  }
}
