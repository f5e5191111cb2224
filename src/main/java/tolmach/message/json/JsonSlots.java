package tolmach.message.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.message.KeyPath;

/** Finds the messages of a JSON file. */
final class JsonSlots {

  private final Dialect dialect;
  private final List<Slot> slots = new ArrayList<>();

  private JsonSlots(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The messages, in the order of the file. */
  static List<Slot> of(JsonValue root) {
    var strings = new ArrayList<String>();
    strings(root, strings);
    var found = new JsonSlots(Dialect.of(strings));
    if (DescribedMessages.are(root)) {
      found.described(root);
    } else {
      found.walk(root, KeyPath.ROOT, "");
    }
    return found.slots;
  }

  private static void strings(JsonValue value, List<String> strings) {
    if (value.isString()) {
      strings.add(value.string());
    }
    value.items().forEach(item -> strings(item, strings));
    value.members().stream()
        .filter(member -> !JsonNotes.isNote(member))
        .forEach(member -> strings(member.value(), strings));
  }

  private void walk(JsonValue value, KeyPath path, String comment) {
    switch (value.kind()) {
      case STRING -> slots.add(TextSlot.of(path, value, dialect, comment, false));
      case ARRAY -> {
        for (int i = 0; i < value.items().size(); i++) {
          walk(value.items().get(i), path.item(i), comment);
        }
      }
      case OBJECT -> object(value, path);
      case LITERAL -> {
        // stays
      }
    }
  }

  private void object(JsonValue object, KeyPath path) {
    Optional<PluralSlot> whole = PluralGroups.whole(object, path);
    if (whole.isPresent() && !path.equals(KeyPath.ROOT)) {
      slots.add(whole.get());
      return;
    }
    Map<JsonMember, PluralSlot> plurals = PluralGroups.among(object, path);
    Set<PluralSlot> added = Collections.newSetFromMap(new IdentityHashMap<>());
    var notes = new JsonNotes(object);
    for (JsonMember member : object.members()) {
      PluralSlot plural = plurals.get(member);
      if (JsonNotes.isNote(member)) {
        continue;
      }
      if (plural == null) {
        walk(member.value(), path.child(member.key()), notes.about(member));
      } else if (added.add(plural)) {
        slots.add(plural);
      }
    }
  }

  private void described(JsonValue root) {
    for (JsonMember member : root.members()) {
      JsonValue text = DescribedMessages.text(member.value()).orElseThrow();
      slots.add(
          TextSlot.of(
              KeyPath.ROOT.child(member.key()),
              text,
              dialect,
              (member.value().text("description") + "\n" + member.comment()).strip(),
              false));
    }
  }
}
