package tolmach.message.gettext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tolmach.language.LanguageTag;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;

/** What the entries of a file say as messages. */
final class PoMessages {

  static final Selector COUNT = new Selector("", Selector.Kind.CARDINAL, 0);

  /** A flag of Weblate, which keeps its own among gettext's. */
  private static final Pattern MOST = Pattern.compile("max-length:\\s*([0-9]{1,6})");

  private static final Pattern NAMED_NUMBER = Pattern.compile("%\\([\\w.]+\\)[-+#0]*[0-9]*[di]");

  private static final String KEPT = "read-only";
  private static final String ICU = "java-format";

  private final boolean isLanguageKnown;

  /** CLDR's category of each form; empty if the file's forms are not those of its language. */
  private final Optional<List<String>> categories;

  private final PluralForms forms;

  /**
   * @param language of the translations
   */
  PoMessages(LanguageTag language, PluralForms forms) {
    this.isLanguageKnown = language.isKnown();
    this.forms = forms;
    this.categories = isLanguageKnown ? forms.categories(language) : Optional.empty();
  }

  Message message(PoEntry entry) {
    String comment = entry.comment();
    return new Message(
        entry.key(),
        source(entry),
        given(entry),
        comment,
        entry.line(),
        !CommentWords.isKept(comment) && !entry.flags().contains(KEPT),
        limit(entry, comment));
  }

  private static int limit(PoEntry entry, String comment) {
    Matcher flags = MOST.matcher(String.join(",", entry.flags()));
    int flag = flags.find() ? Integer.parseInt(flags.group(1)) : 0;
    int said = CommentWords.limit(comment);
    return flag == 0 || said > 0 && said < flag ? said : flag;
  }

  private static MessageText source(PoEntry entry) {
    return entry.isPlural()
        ? new MessageText(
            List.of(COUNT),
            List.of(form("one", entry.id().value()), form("other", entry.plural().value())))
        : text(entry, entry.id().value());
  }

  /** A form; its number may be one that Python prints by name. */
  private static Variant form(String category, String value) {
    Variant form = MessageSyntax.form(category, value, "");
    if (form.numbers().get(0) > 0) {
      return form;
    }
    return form.text().codes().stream()
        .filter(code -> NAMED_NUMBER.matcher(code.data()).matches())
        .findFirst()
        .map(code -> new Variant(form.cases(), form.text(), List.of(code.id())))
        .orElse(form);
  }

  /** What a person has it say; null if nobody has, or nobody knows in which language or case. */
  MessageText given(PoEntry entry) {
    if (!isLanguageKnown || !entry.isTranslated()) {
      return null;
    }
    List<String> values = entry.values();
    if (!entry.isPlural()) {
      return text(entry, values.get(0));
    }
    if (categories.isEmpty() || values.size() != forms.count()) {
      return null;
    }
    var variants = new ArrayList<Variant>();
    for (int index : general()) {
      variants.add(form(categories.get().get(index), values.get(index)));
    }
    return new MessageText(List.of(COUNT), variants);
  }

  /** Of the forms with one category the one that most numbers take. */
  private List<Integer> general() {
    var most = new ArrayList<Integer>();
    long[] numbers = forms.numbers();
    for (int i = 0; i < numbers.length; i++) {
      int index = i;
      String category = categories.get().get(i);
      boolean isMost =
          IntStream.range(0, numbers.length)
              .filter(other -> categories.get().get(other).equals(category))
              .noneMatch(
                  other ->
                      numbers[other] > numbers[index]
                          || numbers[other] == numbers[index] && other < index);
      if (isMost) {
        most.add(i);
      }
    }
    return most;
  }

  /** True if ICU's patterns mean something in it. */
  static boolean isPattern(PoEntry entry) {
    return entry.flags().contains(ICU);
  }

  /** A pattern of MessageFormat where the flags say so, else words with placeholders. */
  static MessageText text(PoEntry entry, String value) {
    return isPattern(entry)
        ? MessageSyntax.read(value)
        : MessageText.of(MessageSyntax.plain(value));
  }

  /** What {@link #text} reads, for a message without forms. */
  static String written(PoEntry entry, MessageText text) {
    return isPattern(entry)
        ? MessageSyntax.write(text)
        : MessageSyntax.plain(text.variants().get(0).text());
  }
}
