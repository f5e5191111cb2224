package tolmach.message.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.Variant;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/** Bundles to test with, and other words for their messages. */
public final class Samples {

  private static final String[] WORDS = {
    "слово", "d'Artagnan", "\"so\"", "a\\b", "\\n", "<", "&", "&amp;", ">", "]]>", "@x", "?", " ",
    "  ", "\n", "\t", "日本", "😀", "\u00A0", "100%", "{", "}", "#", "--", "é", "'"
  };

  private Samples() {}

  /** A file of {@code bundles}. */
  public static String file(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/tolmach/message/bundles/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Bundle parse(BundleFormat format, String text) {
    return format.parse(text, StandardCharsets.UTF_8);
  }

  /** The message of that key. */
  public static Message message(Bundle bundle, String key) {
    return bundle.messages().stream()
        .filter(message -> message.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message " + key + " in " + keys(bundle)));
  }

  public static List<String> keys(Bundle bundle) {
    return bundle.messages().stream().map(Message::key).toList();
  }

  /** What each message says, by key. */
  public static Map<String, MessageText> texts(Bundle bundle) {
    var texts = new LinkedHashMap<String, MessageText>();
    bundle.messages().forEach(message -> texts.put(message.key(), message.text()));
    return texts;
  }

  /** A text of its own. */
  public static MessageText plain(String words) {
    return MessageText.of(CodedText.builder().text(words).build());
  }

  /** The text with its markers, of a message without selectors. */
  public static String marked(MessageText text) {
    return text.variants().get(0).text().text();
  }

  /** The same cases, their words changed. */
  public static MessageText changed(MessageText text, UnaryOperator<String> words) {
    return new MessageText(
        text.selectors(),
        text.variants().stream()
            .map(
                variant ->
                    new Variant(variant.cases(), changed(variant.text(), words), variant.numbers()))
            .toList());
  }

  private static CodedText changed(CodedText text, UnaryOperator<String> words) {
    return new CodedText(words.apply(text.text()), text.codes());
  }

  /** What a text says in each case, codes and all. */
  public static List<String> said(MessageText text) {
    return text.variants().stream()
        .map(v -> v.cases() + CodedText.restore(v.text().text(), v.text().codes()))
        .toList();
  }

  /** Words at random with all the codes of the text, in their order. */
  public static MessageText shaken(MessageText text, Random random) {
    var variants = new ArrayList<Variant>();
    for (Variant variant : text.variants()) {
      var words = new StringBuilder(words(random));
      for (InlineCode code : variant.text().codes()) {
        words.append(code.marker()).append(words(random));
      }
      CodedText shaken = new CodedText(words.toString(), variant.text().codes());
      variants.add(new Variant(variant.cases(), shaken, variant.numbers()));
    }
    return new MessageText(text.selectors(), variants);
  }

  private static String words(Random random) {
    var words = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      words.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }
}
