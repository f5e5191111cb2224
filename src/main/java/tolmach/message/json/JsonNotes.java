package tolmach.message.json;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members that speak to translators or tools and are no messages: {@code _comment}, {@code //},
 * {@code $schema} and all that begin with {@code @}. A note without a name is of the message below
 * it, {@code @key}, {@code _comment_key} and {@code _key.comment} are of {@code key}.
 */
final class JsonNotes {

  private static final Pattern ANY =
      Pattern.compile(
          "@.*|\\$schema|//.*|#.*|_+(?:comments?|notes?|description|readme|meta|info)_*[0-9]*"
              + "|_comment[_.:-](.+)|_(.+)\\.comment",
          Pattern.DOTALL);

  private final Map<JsonMember, String> notes = new IdentityHashMap<>();

  /** The notes of an object. */
  JsonNotes(JsonValue object) {
    Map<String, JsonMember> members = object.byKey();
    StringJoiner waiting = new StringJoiner("\n");
    for (JsonMember member : object.members()) {
      if (!isNote(member)) {
        add(member, waiting.toString());
        waiting = new StringJoiner("\n");
        continue;
      }
      JsonMember about = members.get(subject(member.key()));
      String words = words(member.value());
      if (about != null) {
        add(about, words);
      } else if (!words.isEmpty() && !member.key().startsWith("@") && !isSchema(member)) {
        waiting.add(words);
      }
    }
  }

  static boolean isNote(JsonMember member) {
    return ANY.matcher(member.key()).matches();
  }

  private static boolean isSchema(JsonMember member) {
    return member.key().equals("$schema");
  }

  private static String subject(String key) {
    Matcher matcher = ANY.matcher(key);
    if (!matcher.matches() || key.isEmpty()) {
      return "";
    }
    if (key.startsWith("@")) {
      return key.substring(1);
    }
    return matcher.group(1) != null
        ? matcher.group(1)
        : matcher.group(2) != null ? matcher.group(2) : "";
  }

  private static String words(JsonValue note) {
    if (note.isString()) {
      return note.string();
    }
    var words = new StringJoiner("\n");
    note.items().stream().filter(JsonValue::isString).forEach(item -> words.add(item.string()));
    for (String name : new String[] {"description", "comment", "context"}) {
      if (!note.text(name).isBlank()) {
        words.add(note.text(name));
      }
    }
    return words.toString();
  }

  private void add(JsonMember member, String words) {
    if (!words.isBlank()) {
      notes.merge(member, words, (above, more) -> above + "\n" + more);
    }
  }

  /** All that is said about a member, comments of the file included. */
  String about(JsonMember member) {
    return (notes.getOrDefault(member, "") + "\n" + member.comment()).strip();
  }
}
