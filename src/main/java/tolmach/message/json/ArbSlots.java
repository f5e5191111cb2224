package tolmach.message.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tolmach.message.KeyPath;

/** The messages of an ARB file and what their {@code @key} says of them. */
final class ArbSlots {

  /** What {@code type} calls things that are not read: {@code text} is the only other. */
  private static final Set<String> NO_TEXT = Set.of("image", "css");

  private ArbSlots() {}

  static List<Slot> of(JsonValue root) {
    Map<String, JsonMember> members = root.byKey();
    List<JsonMember> messages =
        root.members().stream()
            .filter(member -> !member.key().startsWith("@") && member.value().isString())
            .toList();
    Dialect dialect = Dialect.icu(messages.stream().map(m -> m.value().string()).toList());
    var slots = new ArrayList<Slot>();
    for (JsonMember member : messages) {
      JsonMember about = members.get("@" + member.key());
      JsonValue facts = about == null ? null : about.value();
      slots.add(
          TextSlot.of(
              KeyPath.ROOT.child(member.key()),
              member.value(),
              dialect,
              comment(member, facts),
              facts != null && isKept(facts)));
    }
    return slots;
  }

  private static String comment(JsonMember member, JsonValue facts) {
    var comment = new StringJoiner("\n");
    if (facts != null) {
      for (String name : new String[] {"description", "context", "screen"}) {
        String words = facts.text(name).strip();
        if (!words.isEmpty()) {
          comment.add(name.equals("description") ? words : name + ": " + words);
        }
      }
    }
    return (comment + "\n" + member.comment()).strip();
  }

  private static boolean isKept(JsonValue facts) {
    return NO_TEXT.contains(facts.text("type"))
        || isNo(facts, "x-translate")
        || isNo(facts, "translate")
        || isNo(facts, "translatable");
  }

  private static boolean isNo(JsonValue facts, String key) {
    return facts
        .get(key)
        .map(
            value ->
                value.isString()
                    ? value.string().equals("no") || value.string().equals("false")
                    : value.isFalse())
        .orElse(false);
  }
}
