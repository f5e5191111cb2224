package tolmach.message.json;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON file and where it stands.
 *
 * @param start of its first character in the text
 * @param end after its last
 * @param line from 1
 * @param string what a string says, the word of a literal, null for all else
 * @param members of an object, else empty
 * @param items of an array, else empty
 */
record JsonValue(
    Kind kind,
    int start,
    int end,
    int line,
    String string,
    List<JsonMember> members,
    List<JsonValue> items) {

  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    /** A number, {@code true}, {@code false} or {@code null}. */
    LITERAL
  }

  static JsonValue string(int start, int end, int line, String string) {
    return new JsonValue(Kind.STRING, start, end, line, string, List.of(), List.of());
  }

  static JsonValue literal(int start, int end, int line, String word) {
    return new JsonValue(Kind.LITERAL, start, end, line, word, List.of(), List.of());
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  boolean isFalse() {
    return kind == Kind.LITERAL && string.equals("false");
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  /** The member of that key, if this is an object that has one. */
  Optional<JsonMember> member(String key) {
    return members.stream().filter(member -> member.key().equals(key)).findFirst();
  }

  /** All members by key, for those who ask for many. */
  Map<String, JsonMember> byKey() {
    var byKey = new HashMap<String, JsonMember>();
    members.forEach(member -> byKey.put(member.key(), member));
    return byKey;
  }

  /** Which of the members stands at that place of the text. */
  int indexOf(JsonMember member) {
    int index =
        Collections.binarySearch(members, member, Comparator.comparingInt(JsonMember::start));
    if (index < 0) {
      throw new IllegalArgumentException("\"" + member.key() + "\" is no member of this object");
    }
    return index;
  }

  /** The value under a key, if this is an object that has one. */
  Optional<JsonValue> get(String key) {
    return member(key).map(JsonMember::value);
  }

  /** What the string under a key says, {@code ""} if there is none. */
  String text(String key) {
    return get(key).filter(JsonValue::isString).map(JsonValue::string).orElse("");
  }
}
