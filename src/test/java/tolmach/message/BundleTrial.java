package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import tolmach.language.LanguageTag;
import tolmach.segment.CodedText;

/** What is asked of every format of one language: reading, writing, and writing back. */
public final class BundleTrial {

  private static final String[] WORDS = {
    "окно",
    "\"да\"",
    "it's",
    "a: b",
    "# 1",
    "\\",
    "/",
    "«ёж»",
    "- x",
    "猫",
    "🙂",
    "line\nbreak",
    "<b>",
    "é"
  };

  /** Words that stand anywhere without quotes or escapes. */
  private static final String[] TAME = {"окно", "it's", "猫", "🙂", "é", "(да)"};

  private BundleTrial() {}

  /** A bundle of the test resources. */
  public static String resource(String name) {
    try (InputStream in = BundleTrial.class.getResourceAsStream("bundles/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Bundle parse(BundleFormat format, String text) {
    return format.parse(text, StandardCharsets.UTF_8);
  }

  /** The messages by key. */
  public static Map<String, Message> byKey(Bundle bundle) {
    var messages = new LinkedHashMap<String, Message>();
    bundle.messages().forEach(message -> messages.put(message.key(), message));
    assertThat(messages).hasSameSizeAs(bundle.messages());
    return messages;
  }

  /** What a message without cases says, codes and all. */
  public static String said(Message message) {
    assertThat(message.text().isPlain()).isTrue();
    return MessageSyntax.plain(message.text().variants().get(0).text());
  }

  /** What a message says, by case. */
  public static Map<String, String> cases(Message message) {
    var cases = new LinkedHashMap<String, String>();
    message
        .text()
        .variants()
        .forEach(v -> cases.put(String.join(" ", v.cases()), MessageSyntax.plain(v.text())));
    return cases;
  }

  public static MessageText plain(String text) {
    return MessageText.of(MessageSyntax.plain(text));
  }

  /** A text with the cases given as {@code one}, {@code %{count} day}, … */
  public static MessageText plural(Message source, String... casesAndTexts) {
    Selector selector = source.text().selectors().get(0);
    var variants = new ArrayList<Variant>();
    for (int i = 0; i < casesAndTexts.length; i += 2) {
      variants.add(MessageSyntax.form(casesAndTexts[i], casesAndTexts[i + 1], selector.argument()));
    }
    return new MessageText(List.of(selector), variants);
  }

  /**
   * Translates some messages at random and undoes it: in between the file must say what was
   * written, afterwards be what it was. Patterns of ICU are left alone: they come back as whole
   * sentences, whatever they were.
   */
  public static void comesBack(
      BundleFormat format, String text, LanguageTag source, LanguageTag target, int seed) {
    assertThat(thereAndBack(format, text, source, target, seed, WORDS)).isEqualTo(text);
  }

  /** As {@link #comesBack}, with words that need no quotes; with others the texts come back. */
  public static void comesBackUnquoted(
      BundleFormat format, String text, LanguageTag source, LanguageTag target, int seed) {
    assertThat(thereAndBack(format, text, source, target, seed, TAME)).isEqualTo(text);
    String odd = thereAndBack(format, text, source, target, seed, WORDS);
    assertThat(byKey(parse(format, odd)).values().stream().map(Message::text).toList())
        .isEqualTo(parse(format, text).messages().stream().map(Message::text).toList());
  }

  private static String thereAndBack(
      BundleFormat format,
      String text,
      LanguageTag source,
      LanguageTag target,
      int seed,
      String[] words) {
    var random = new Random(seed);
    Map<String, Message> before = byKey(parse(format, text));
    var edits = new HashMap<String, MessageText>();
    before.forEach(
        (key, message) -> {
          boolean icu = !message.text().isPlain() && text.contains(", plural,");
          if (!icu && random.nextInt(3) > 0) {
            edits.put(key, edited(message, target, random, words));
          }
        });
    String there = parse(format, text).localized(edits, target);
    Map<String, Message> after = byKey(parse(format, there));
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    var undone = new HashMap<String, MessageText>();
    edits.forEach(
        (key, edit) -> {
          assertThat(shown(after.get(key).text())).as(key).isEqualTo(shown(edit));
          undone.put(key, before.get(key).text());
        });
    before.forEach(
        (key, message) -> {
          if (!edits.containsKey(key)) {
            assertThat(after.get(key).text()).isEqualTo(message.text());
          }
        });
    return parse(format, there).localized(undone, source);
  }

  private static Map<String, String> shown(MessageText text) {
    var shown = new HashMap<String, String>();
    text.variants()
        .forEach(
            v ->
                shown.put(
                    v.cases().toString(), CodedText.restore(v.text().text(), v.text().codes())));
    return shown;
  }

  private static MessageText edited(
      Message message, LanguageTag target, Random random, String[] words) {
    if (message.text().isPlain()) {
      CodedText only = message.text().variants().get(0).text();
      return only.text().contains("{")
          ? message.text()
          : MessageText.of(edited(only, random, words));
    }
    Selector selector = message.text().selectors().get(0);
    if (message.text().selectors().size() > 1 || !selector.isPlural()) {
      return message.text();
    }
    Variant other =
        message.text().variants().stream()
            .filter(v -> v.cases().equals(List.of("other")))
            .findFirst()
            .orElseThrow();
    var variants = new ArrayList<Variant>();
    Set<String> categories = categories(target, selector.kind());
    for (Variant variant : message.text().variants()) {
      if (variant.cases().get(0).startsWith("=") && !categories.contains("zero")) {
        variants.add(with(variant, variant.cases().get(0), random, words));
      }
    }
    categories.forEach(category -> variants.add(with(other, category, random, words)));
    return new MessageText(message.text().selectors(), variants);
  }

  /** The categories of a language. */
  public static Set<String> categories(LanguageTag language, Selector.Kind kind) {
    var type =
        kind == Selector.Kind.ORDINAL
            ? PluralRules.PluralType.ORDINAL
            : PluralRules.PluralType.CARDINAL;
    ULocale locale = ULocale.forLanguageTag(language.value());
    return new TreeSet<>(PluralRules.forLocale(locale, type).getKeywords());
  }

  private static Variant with(Variant variant, String name, Random random, String[] words) {
    return new Variant(List.of(name), edited(variant.text(), random, words), variant.numbers());
  }

  private static CodedText edited(CodedText text, Random random, String[] words) {
    String word = words[random.nextInt(words.length)];
    String plain = text.text();
    boolean lead = random.nextBoolean();
    return new CodedText(
        lead || plain.indexOf(' ') < 0
            ? word + " " + plain
            : plain.replaceFirst(" ", Matcher.quoteReplacement(" " + word + " ")),
        text.codes());
  }
}
