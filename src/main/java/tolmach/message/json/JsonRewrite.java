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
  private final Map<Integer, Map<Integer, List<String>>> inserted = new HashMap<>();

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

  /**
   * Puts a member in before the one that has that index now, or at the end; several at one index
   * stand in the order of the calls.
   */
  void insert(JsonValue object, int index, String rawMember) {
    inserted
        .computeIfAbsent(object.start(), any -> new HashMap<>())
        .computeIfAbsent(index, any -> new ArrayList<>())
        .add(rawMember);
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

  private void object(JsonValue object, StringBuilder out) {
    Map<Integer, List<String>> fresh = inserted.getOrDefault(object.start(), Map.of());
    List<JsonMember> members = object.members();
    String head =
        members.isEmpty()
            ? fresh.isEmpty() ? "" : layout.below(object.start())
            : text.substring(object.start() + 1, members.get(0).start());
    out.append('{').append(head);
    boolean first = true;
    for (int i = 0; i <= members.size(); i++) {
      for (String member : fresh.getOrDefault(i, List.of())) {
        out.append(first ? "" : gap(object, head)).append(member);
        first = false;
      }
      if (i < members.size() && !dropped.contains(members.get(i).start())) {
        JsonMember member = members.get(i);
        if (!first) {
          out.append(
              i == 0
                  ? gap(object, head)
                  : text.substring(members.get(i - 1).end(), member.start()));
        }
        out.append(text, member.start(), member.value().start());
        write(member.value(), out);
        first = false;
      }
    }
    if (members.isEmpty() && !fresh.isEmpty()) {
      out.append(layout.beside(object.start())).append('}');
    } else {
      int last = members.isEmpty() ? object.start() + 1 : members.get(members.size() - 1).end();
      out.append(text, last, object.end());
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
    return gap.indexOf('/') < 0 ? gap : feed < 0 ? " " : gap.substring(feed);
  }
}
