package tolmach.message.apple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.TextEdits;

/**
 * A .strings file, read.
 *
 * @param text the whole
 */
record StringsBundle(String text, List<StringsEntry> entries) implements Bundle {

  StringsBundle {
    entries = List.copyOf(entries);
  }

  @Override
  public List<Message> messages() {
    return entries.stream().map(StringsEntry::message).toList();
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    var edits = new TextEdits(text);
    Set<String> unknown = new HashSet<>(texts.keySet());
    for (StringsEntry entry : entries) {
      unknown.remove(entry.key());
      MessageText said = texts.get(entry.key());
      if (said != null && !said.equals(entry.text())) {
        write(entry, said, edits);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("the bundle has no message " + unknown);
    }
    return edits.applied();
  }

  private static void write(StringsEntry entry, MessageText said, TextEdits edits) {
    if (!said.isPlain()) {
      throw new IllegalArgumentException(
          "the message " + entry.key() + " has one text; plurals stand in a .stringsdict");
    }
    String value = StringsEscapes.write(MessageSyntax.plain(said.variants().get(0).text()));
    edits.replace(entry.valueStart(), entry.valueEnd(), entry.hasValue() ? value : " = " + value);
  }
}
