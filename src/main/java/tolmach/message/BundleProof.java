package tolmach.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;

/** Tries a translated bundle out: writes it, reads it again and prints its patterns. */
public final class BundleProof {

  private static final int[] NUMBERS = {0, 1, 2, 3, 5, 11, 21, 25, 100};

  private static final List<String> ZERO = List.of("zero");
  private static final List<String> NOTHING = List.of("=0");

  private BundleProof() {}

  /**
   * What is wrong with it, by key; under {@code ""} what is wrong with all of it.
   *
   * @param translations by segment id, of the article that {@link MessageArticle#into} made
   */
  public static Map<String, String> of(
      Article article, Map<String, String> translations, LanguageTag target) {
    Map<String, String> faults = new LinkedHashMap<>();
    Bundle source = MessageArticle.bundle(article);
    Map<String, MessageText> wanted = new HashMap<>();
    Map<String, String> sound = sound(article, source, translations, target, wanted, faults);
    if (faults.containsKey("")) {
      return faults;
    }
    try {
      Charset charset = MessageArticle.charset(article);
      byte[] written = MessageArticle.write(article, sound, target);
      Bundle again =
          BundleFormats.named(article.format()).parse(new String(written, charset), charset);
      compare(source, again, wanted, faults);
    } catch (BadItemException | IllegalArgumentException e) {
      faults.put("", "the file cannot be written: " + e.getMessage());
    }
    for (Message message : source.messages()) {
      MessageText text = wanted.get(message.key());
      if (text != null && !faults.containsKey(message.key())) {
        print(message.text(), article.language())
            .ifPresentOrElse(
                broken -> {}, // as its author wrote it
                () ->
                    print(text, target)
                        .ifPresent(why -> faults.put(message.key(), "it does not print: " + why)));
      }
    }
    return faults;
  }

  /**
   * The bundle with all of it that can be written; what cannot stays as the source has it.
   *
   * @param translations as in {@link #of}, which says what is left out
   * @throws IllegalArgumentException if nothing can be written
   */
  public static byte[] write(
      Article article, Map<String, String> translations, LanguageTag target) {
    Bundle source = MessageArticle.bundle(article);
    Map<String, String> sound =
        sound(article, source, translations, target, new HashMap<>(), new HashMap<>());
    return MessageArticle.write(article, sound, target);
  }

  /** The translations that the file can take; adds to {@code wanted} and to {@code faults}. */
  private static Map<String, String> sound(
      Article article,
      Bundle source,
      Map<String, String> translations,
      LanguageTag target,
      Map<String, MessageText> wanted,
      Map<String, String> faults) {
    var forms = new BundleForms(source, article.language(), target);
    Map<String, String> sound = new HashMap<>(translations);
    for (Message message : source.messages()) {
      try {
        forms.translated(message, translations).ifPresent(text -> wanted.put(message.key(), text));
      } catch (IllegalArgumentException e) {
        faults.put(message.key(), e.getMessage());
        forms.of(message).forEach(form -> sound.remove(BundleForms.id(message, form)));
      }
    }
    BundleRefusals.of(source, MessageArticle.charset(article), target, wanted)
        .forEach(
            (key, why) -> {
              faults.put(key, key.isEmpty() ? "the file cannot be written: " + why : why);
              wanted.remove(key);
              sound.keySet().removeAll(ids(source, forms, key));
            });
    return sound;
  }

  private static Set<String> ids(Bundle source, BundleForms forms, String key) {
    return source.messages().stream()
        .filter(message -> message.key().equals(key))
        .flatMap(message -> forms.of(message).stream().map(form -> BundleForms.id(message, form)))
        .collect(Collectors.toSet());
  }

  /** What authors should know of patterns that are kept as they are, by key. */
  public static Map<String, String> notes(Article article) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (Message message : MessageArticle.bundle(article).messages()) {
      MessageSyntax.unreadable(message.text())
          .ifPresent(why -> notes.put(message.key(), "kept as it is: " + why));
    }
    return notes;
  }

  private static void compare(
      Bundle source, Bundle again, Map<String, MessageText> wanted, Map<String, String> faults) {
    List<String> before = source.messages().stream().map(Message::key).toList();
    List<String> after = again.messages().stream().map(Message::key).toList();
    if (!before.equals(after)) {
      faults.put("", "written and read again, the file has not the same messages");
      return;
    }
    for (Message message : again.messages()) {
      MessageText text = wanted.get(message.key());
      MessageText read =
          source.isBilingual() && message.given() != null ? message.given() : message.text();
      if (text == null || source.isBilingual()) {
        continue;
      }
      Map<List<String>, List<String>> wantedCodes = codes(text);
      Map<List<String>, List<String>> readCodes = codes(read);
      if (wantedCodes.containsKey(NOTHING) && !readCodes.containsKey(NOTHING)) {
        wantedCodes.putIfAbsent(ZERO, wantedCodes.remove(NOTHING)); // one name for both
        wantedCodes.remove(NOTHING);
      }
      if (!readCodes.equals(wantedCodes)) {
        faults.put(
            message.key(),
            "written and read again, its placeholders are "
                + readCodes
                + " instead of "
                + wantedCodes);
      }
    }
  }

  /** The codes of each case. */
  private static Map<List<String>, List<String>> codes(MessageText text) {
    var codes = new HashMap<List<String>, List<String>>();
    for (Variant variant : text.variants()) {
      codes.put(
          variant.cases(), variant.text().codes().stream().map(InlineCode::data).sorted().toList());
    }
    return codes;
  }

  /** Why ICU cannot print a text with plurals or selects; empty if it can, or has not to. */
  private static Optional<String> print(MessageText text, LanguageTag language) {
    if (text.isPlain()) {
      return Optional.empty();
    }
    try {
      var format =
          new MessageFormat(MessageSyntax.write(text), ULocale.forLanguageTag(language.value()));
      for (Map<String, Object> arguments : arguments(text, format)) {
        String printed = format.format(arguments, new StringBuffer(), null).toString();
        if (printed.contains("⟦")) {
          return Optional.of("a marker is left in \"" + printed + "\"");
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) { // what ICU throws at a bad pattern is of several kinds
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static List<Map<String, Object>> arguments(MessageText text, MessageFormat format) {
    var all = new ArrayList<Map<String, Object>>();
    for (Variant variant : text.variants()) {
      for (int number : NUMBERS) {
        var arguments = new HashMap<String, Object>();
        format.getArgumentNames().forEach(name -> arguments.put(name, number));
        for (int i = 0; i < variant.cases().size(); i++) {
          Selector selector = text.selectors().get(i);
          if (!selector.isPlural()) {
            arguments.put(selector.argument(), variant.cases().get(i));
          }
        }
        all.add(arguments);
      }
    }
    return all;
  }
}
