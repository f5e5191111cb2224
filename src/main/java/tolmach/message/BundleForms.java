package tolmach.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;
import tolmach.message.plural.Form;
import tolmach.message.plural.PluralForms;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/** What is translated of the messages of one bundle, and the messages that translations make. */
final class BundleForms {

  private final LanguageTag from;
  private final LanguageTag to;
  private final String marks;

  BundleForms(Bundle bundle, LanguageTag from, LanguageTag to) {
    this.from = from;
    this.to = to;
    this.marks = AccessKey.marks(bundle.messages());
  }

  /** The id of the segment that a form is. */
  static String id(Message message, Form form) {
    return message.key() + form.suffix();
  }

  /** Each a sentence to translate; none for a message that is to stay as it is. */
  List<Form> of(Message message) {
    List<Form> forms = PluralForms.into(message.text(), from, to);
    Optional<AccessKey> access = access(message);
    return access.isEmpty()
        ? forms
        : forms.stream()
            .map(
                form ->
                    new Form(
                        form.cases(),
                        access.get().without(form.text()),
                        form.slots(),
                        form.doubt()))
            .toList();
  }

  private Optional<AccessKey> access(Message message) {
    return message.text().isPlain()
        ? AccessKey.of(message.text().variants().get(0).text(), marks)
        : Optional.empty();
  }

  /**
   * The message in the target language.
   *
   * @param translations by segment; a form without one stays as the source has it
   * @return empty if none is there
   * @throws IllegalArgumentException if one has a marker that stands for none of its codes
   */
  Optional<MessageText> translated(Message message, Map<String, String> translations) {
    var variants = new ArrayList<Variant>();
    boolean isThere = false;
    for (Form form : of(message)) {
      String translation = translations.get(id(message, form));
      isThere |= translation != null;
      String text = translation == null ? form.text().text() : translation;
      Optional<AccessKey> access = access(message);
      variants.add(form.variant(access.isPresent() ? access.get().put(text, to) : text));
    }
    if (!isThere) {
      return Optional.empty();
    }
    var text = new MessageText(message.text().selectors(), variants);
    return Optional.of(isSame(text, message) ? message.text() : text);
  }

  /** True if it says in every case what its source says, by the same codes. */
  private boolean isSame(MessageText text, Message message) {
    List<Form> forms = of(message);
    MessageText source = message.text();
    boolean isSameCases =
        text.variants().stream()
            .map(Variant::cases)
            .toList()
            .equals(source.variants().stream().map(Variant::cases).toList());
    if (!isSameCases) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      CodedText own = source.variants().get(i).text();
      CodedText said = text.variants().get(i).text();
      boolean isKept =
          source.isPlain()
              && access(message).isPresent()
              && plain(access(message).get().without(own))
                  .equals(plain(said).replace(String.valueOf(access(message).get().mark()), ""));
      if (!isKept && !plain(said).equals(plain(own))) {
        return false;
      }
    }
    return true;
  }

  private static String plain(CodedText text) {
    List<InlineCode> codes = text.codes().stream().distinct().toList();
    return CodedText.restore(text.text(), codes);
  }
}
