package tolmach.message.apple;

import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

/**
 * A key and its value.
 *
 * @param comment above it, or behind it in its line
 * @param line where the key stands, from 1
 * @param valueStart where its value begins, quote included; where the key ends if it has none
 * @param valueEnd behind the value's quote
 * @param hasValue false for a key that is its own value
 */
record StringsEntry(
    String key,
    String value,
    String comment,
    int line,
    int valueStart,
    int valueEnd,
    boolean hasValue) {

  StringsEntry withComment(String more) {
    String all = comment.isEmpty() ? more : comment + "\n" + more;
    return new StringsEntry(key, value, all, line, valueStart, valueEnd, hasValue);
  }

  MessageText text() {
    return MessageText.of(MessageSyntax.plain(value));
  }

  Message message() {
    return new Message(
        key,
        text(),
        null,
        comment,
        line,
        !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }
}
