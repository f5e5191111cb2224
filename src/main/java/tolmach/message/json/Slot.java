package tolmach.message.json;

import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageText;

/** A message and the place of its text in a file. */
interface Slot {

  KeyPath path();

  /** The message under its name in the bundle. */
  Message message(String key);

  /**
   * Puts another text in its place.
   *
   * @throws IllegalArgumentException if the text has a case that has no place
   */
  void put(MessageText text, JsonRewrite rewrite);
}
