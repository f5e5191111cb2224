package tolmach.message.yaml;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageText;

/** A YAML file whose strings are replaced by those of another language. */
final class YamlBundle implements Bundle {

  private final String text;
  private final Charset charset;
  private final LanguageRoot language;
  private final List<Message> messages;
  private final Map<String, YamlSlot> slots = new HashMap<>();

  YamlBundle(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
    YamlNode root = YamlScanner.scan(text);
    language = LanguageRoot.of(root);
    List<YamlSlot> found = YamlSlots.of(text, language.below(), language.tag());
    var names = KeyPath.names(found.stream().map(YamlSlot::path).toList());
    found.forEach(slot -> slots.put(names.apply(slot.path()), slot));
    messages = found.stream().map(slot -> slot.message(names.apply(slot.path()))).toList();
  }

  @Override
  public List<Message> messages() {
    return messages;
  }

  @Override
  public LanguageTag language() {
    return language.tag();
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var spelling = new YamlSpelling(text, charset);
    var edits = new YamlEdits();
    texts.forEach(
        (key, said) -> {
          YamlSlot slot = slots.get(key);
          if (slot == null) {
            throw new IllegalArgumentException("the bundle has no message \"" + key + "\"");
          }
          slot.put(said, spelling, edits);
        });
    language.rename(target, text, edits);
    return edits.applied(text);
  }
}
