package tolmach.message.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tolmach.message.CommentWords;
import tolmach.message.KeyPath;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.PluralKeys;
import tolmach.message.PluralKeys.Category;
import tolmach.message.Selector;
import tolmach.message.Variant;

/**
 * A plural whose forms are members of one object, beside other members or alone.
 *
 * @param parent the object
 * @param forms its members by category, in the order of the file
 * @param keys the key of a form
 * @param legacy {@code key} and {@code key_plural}, which have a place for two forms only
 */
record PluralSlot(
    KeyPath path,
    JsonValue parent,
    Map<Category, JsonMember> forms,
    Function<Category, String> keys,
    Selector.Kind kind,
    boolean legacy,
    MessageText said)
    implements Slot {

  /** The placeholder that prints the number. */
  static final String ARGUMENT = "count";

  static PluralSlot of(
      KeyPath path,
      JsonValue parent,
      Map<Category, JsonMember> forms,
      Function<Category, String> keys,
      Selector.Kind kind,
      boolean legacy) {
    var strings = new LinkedHashMap<Category, String>();
    forms.forEach((category, member) -> strings.put(category, member.value().string()));
    return new PluralSlot(
        path, parent, forms, keys, kind, legacy, PluralKeys.read(strings, ARGUMENT, kind));
  }

  @Override
  public Message message(String key) {
    String comment =
        forms.values().stream()
            .map(JsonMember::comment)
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    int line = forms.values().stream().mapToInt(JsonMember::line).min().orElseThrow();
    return new Message(
        key, said, null, comment, line, !CommentWords.isKept(comment), CommentWords.limit(comment));
  }

  @Override
  public void put(MessageText text, JsonRewrite rewrite) {
    Map<Category, Variant> fresh = PluralKeys.write(path.plain(), text);
    Map<Category, Variant> before = PluralKeys.write(path.plain(), said);
    if (legacy && !fresh.keySet().equals(Set.of(Category.ONE, Category.OTHER))) {
      modernize(fresh, rewrite);
      return;
    }
    fresh.forEach(
        (category, variant) -> {
          JsonMember member = forms.get(category);
          if (member == null) {
            add(category, variant, rewrite);
          } else if (!variant.text().equals(before.get(category).text())) {
            rewrite.say(member.value(), MessageSyntax.plain(variant.text()));
          }
        });
    forms.forEach(
        (category, member) -> {
          if (!fresh.containsKey(category)) {
            rewrite.drop(member);
          }
        });
  }

  /** Behind the form that precedes it, else before the first. */
  private void add(Category category, Variant variant, JsonRewrite rewrite) {
    JsonMember above = null;
    JsonMember first = null;
    for (Map.Entry<Category, JsonMember> form : new TreeMap<>(forms).entrySet()) {
      above = form.getKey().compareTo(category) < 0 ? form.getValue() : above;
      first = first == null ? form.getValue() : first;
    }
    if (above == null) {
      rewrite.before(parent, parent.indexOf(first), line(category, variant, rewrite));
    } else {
      rewrite.after(parent, parent.indexOf(above), line(category, variant, rewrite));
    }
  }

  /** Gives each form a suffix where {@code key} and {@code key_plural} do not suffice. */
  private void modernize(Map<Category, Variant> fresh, JsonRewrite rewrite) {
    int place = parent.indexOf(forms.get(Category.ONE));
    fresh.forEach(
        (category, variant) -> rewrite.before(parent, place, line(category, variant, rewrite)));
    forms.values().forEach(rewrite::drop);
  }

  private String line(Category category, Variant variant, JsonRewrite rewrite) {
    return rewrite.like(
        forms.get(Category.OTHER), keys.apply(category), MessageSyntax.plain(variant.text()));
  }
}
