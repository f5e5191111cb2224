package tolmach.message.json;

import tolmach.message.CommentWords;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageText;

/**
 * A message that is one string.
 *
 * @param said what the string says
 * @param kept it must not be translated, whatever its comment says
 */
record TextSlot(
    KeyPath path, JsonValue value, Dialect dialect, MessageText said, String comment, boolean kept)
    implements Slot {

  static TextSlot of(KeyPath path, JsonValue value, Dialect dialect, String comment, boolean kept) {
    return new TextSlot(path, value, dialect, dialect.read(value.string()), comment, kept);
  }

  @Override
  public Message message(String key) {
    return new Message(
        key,
        said,
        null,
        comment,
        value.line(),
        !kept && !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }

  @Override
  public void put(MessageText text, JsonRewrite rewrite) {
    if (!text.equals(said)) {
      rewrite.say(value, dialect.write(text));
    }
  }
}
