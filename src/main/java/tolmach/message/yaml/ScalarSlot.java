package tolmach.message.yaml;

import tolmach.message.CommentWords;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

/**
 * A message that is one scalar.
 *
 * @param parent the column of its key or dash
 * @param kept it must not be translated, whatever its comment says
 */
record ScalarSlot(
    KeyPath path, YamlNode node, int parent, MessageText said, String comment, boolean kept)
    implements YamlSlot {

  static ScalarSlot of(KeyPath path, YamlNode node, int parent, String comment, boolean kept) {
    MessageText said = MessageText.of(MessageSyntax.plain(node.value()));
    return new ScalarSlot(path, node, parent, said, comment, kept);
  }

  @Override
  public Message message(String key) {
    return new Message(
        key,
        said,
        null,
        comment,
        node.line(),
        !kept && !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }

  @Override
  public void put(MessageText text, YamlSpelling spelling, YamlEdits edits) {
    if (!text.isPlain()) {
      throw new IllegalArgumentException(
          "\"" + path.plain() + "\" is one text and has no cases " + text.selectors());
    }
    String value = MessageSyntax.plain(text.variants().get(0).text());
    if (!value.equals(node.value())) {
      edits.replace(node.start(), node.end(), spelling.written(node, parent, value));
    }
  }
}
