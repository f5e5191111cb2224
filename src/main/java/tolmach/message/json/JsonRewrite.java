package tolmach.message.json;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file with some of its values replaced, members taken out or put in, and all else as it was:
 * also commas, line breaks and comments between members.
 */
final class JsonRewrite {

  private final String text;
  private final JsonValue root;
  private final JsonSpelling spelling;
  private final JsonLayout layout;
  private final Map<Integer, String> replaced = new HashMap<>();
  private final Set<Integer> dropped = new HashSet<>();
  private final Map<Integer, Map<Integer, List<String>>> before = new HashMap<>();
  private final Map<Integer, Map<Integer, List<String>>> after = new HashMap<>();

  JsonRewrite(String text, JsonValue root, Charset charset) {
    this.text = text;
    this.root = root;
    this.spelling = new JsonSpelling(text, root, charset);
    this.layout = new JsonLayout(text, root, spelling);
  }

  JsonLayout layout() {
    return layout;
  }

  /** Lets a string say something else; one that says it already stays as it is spelled. */
  void say(JsonValue value, String string) {
    if (!string.equals(value.string())) {
      replaced.put(value.start(), spelling.quoted(string));
    }
  }

  /** Puts raw text in the place of a value. */
  void replace(JsonValue value, String raw) {
    replaced.put(value.start(), raw);
  }

  /** Takes a member out. */
  void drop(JsonMember member) {
    dropped.add(member.start());
  }

  /** Puts a member in before the one of that index; several stand in the order of the calls. */
  void before(JsonValue object, int index, String rawMember) {
    put(before, object, index, rawMember);
  }

  /** Puts a member in behind the one of that index; several stand in the order of the calls. */
  void after(JsonValue object, int index, String rawMember) {
    put(after, object, index, rawMember);
  }

  /** Puts a member in at the end of an object. */
  void append(JsonValue object, String rawMember) {
    put(after, object, object.members().size() - 1, rawMember);
  }

  private static void put(
      Map<Integer, Map<Integer, List<String>>> where, JsonValue object, int index, String raw) {
    where
        .computeIfAbsent(object.start(), any -> new HashMap<>())
        .computeIfAbsent(index, any -> new ArrayList<>())
        .add(raw);
  }

  /** A string member laid out like another one. */
  String like(JsonMember model, String key, String string) {
    return spelling.quoted(key)
        + text.substring(model.keyEnd(), model.value().start())
        + spelling.quoted(string);
  }

  /** The file. */
  String written() {
    var out = new StringBuilder(text.length() + text.length() / 4);
    out.append(text, 0, root.start());
    write(root, out);
    return out.append(text, root.end(), text.length()).toString();
  }

  private void write(JsonValue value, StringBuilder out) {
    String raw = replaced.get(value.start());
    if (raw != null) {
      out.append(raw);
    } else if (value.isObject()) {
      object(value, out);
    } else {
      int from = value.start();
      for (JsonValue item : value.items()) {
        out.append(text, from, item.start());
        write(item, out);
        from = item.end();
      }
      out.append(text, from, value.end());
    }
  }

  /**
   * What is put in before a member takes the white space before it, so that groups stay set off;
   * what stood before a member that goes stays, if it is more than what follows.
   */
  private void object(JsonValue object, StringBuilder out) {
    Map<Integer, List<String>> above = before.getOrDefault(object.start(), Map.of());
    Map<Integer, List<String>> below = after.getOrDefault(object.start(), Map.of());
    List<JsonMember> members = object.members();
    if (members.isEmpty()) {
      empty(object, below.getOrDefault(-1, List.of()), out);
      return;
    }
    String head = text.substring(object.start() + 1, members.get(0).start());
    out.append('{').append(head);
    int written = out.length();
    String usual = above.isEmpty() && below.isEmpty() ? "" : gap(object, head);
    String left = "";
    for (int i = 0; i < members.size(); i++) {
      JsonMember member = members.get(i);
      String gap = i == 0 ? usual : text.substring(members.get(i - 1).end(), member.start());
      gap = left.length() > gap.length() ? left : gap;
      for (String fresh : above.getOrDefault(i, List.of())) {
        out.append(out.length() == written ? "" : gap).append(fresh);
        gap = usual;
      }
      boolean stays = !dropped.contains(member.start());
      left = stays ? "" : gap;
      if (stays) {
        out.append(out.length() == written ? "" : gap);
        out.append(text, member.start(), member.value().start());
        write(member.value(), out);
      }
      for (String fresh : below.getOrDefault(i, List.of())) {
        out.append(out.length() == written ? "" : usual).append(fresh);
      }
    }
    out.append(text, members.get(members.size() - 1).end(), object.end());
  }

  private void empty(JsonValue object, List<String> fresh, StringBuilder out) {
    if (fresh.isEmpty()) {
      out.append(text, object.start(), object.end());
    } else {
      String line = layout.below(object.start());
      out.append('{').append(line).append(String.join("," + line, fresh));
      out.append(layout.beside(object.start())).append('}');
    }
  }

  /** What stands between two members as a rule: the shortest there is, without comments. */
  private String gap(JsonValue object, String head) {
    String shortest = null;
    List<JsonMember> members = object.members();
    for (int i = 1; i < members.size(); i++) {
      String gap = text.substring(members.get(i - 1).end(), members.get(i).start());
      if (gap.indexOf('/') < 0 && (shortest == null || gap.length() < shortest.length())) {
        shortest = gap;
      }
    }
    return shortest == null ? "," + withoutComments(head) : shortest;
  }

  private static String withoutComments(String gap) {
    int feed = gap.lastIndexOf('\n');
    return gap.indexOf('/') < 0
        ? gap
        : feed < 0 ? " " : gap.substring(gap.startsWith("\r", feed - 1) ? feed - 1 : feed);
  }
}
