package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageText;

/** A JSON file whose strings are replaced by those of another language. */
final class JsonBundle implements Bundle {

  private final String text;
  private final JsonValue root;
  private final Charset charset;
  private final LanguageTag language;
  private final BiConsumer<LanguageTag, JsonRewrite> self;
  private final List<Message> messages;
  private final Map<String, Slot> slots = new HashMap<>();

  /**
   * @param self changes what the file says of its own language
   */
  JsonBundle(
      String text,
      JsonValue root,
      Charset charset,
      List<Slot> slots,
      LanguageTag language,
      BiConsumer<LanguageTag, JsonRewrite> self) {
    this.text = text;
    this.root = root;
    this.charset = charset;
    this.language = language;
    this.self = self;
    var names = KeyPath.names(slots.stream().map(Slot::path).toList());
    slots.forEach(slot -> this.slots.put(names.apply(slot.path()), slot));
    messages = slots.stream().map(slot -> slot.message(names.apply(slot.path()))).toList();
  }

  @Override
  public List<Message> messages() {
    return messages;
  }

  @Override
  public LanguageTag language() {
    return language;
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var rewrite = new JsonRewrite(text, root, charset);
    texts.forEach(
        (key, said) -> {
          Slot slot = slots.get(key);
          if (slot == null) {
            throw new IllegalArgumentException("the bundle has no message \"" + key + "\"");
          }
          slot.put(said, rewrite);
        });
    self.accept(target, rewrite);
    return rewrite.written();
  }
}
