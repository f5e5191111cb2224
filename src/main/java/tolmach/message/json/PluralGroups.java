package tolmach.message.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.message.KeyPath;
import tolmach.message.PluralKeys;
import tolmach.message.PluralKeys.Category;
import tolmach.message.Selector.Kind;

/**
 * The plurals in an object.
 *
 * <ul>
 *   <li>i18next 4: {@code key_one}, {@code key_other}, {@code key_ordinal_two}: a group with {@code
 *       other} that prints the number or has the categories of a language.
 *   <li>i18next 3: {@code key} and {@code key_plural}, one of which prints the number.
 *   <li>an object whose keys are categories, one of which prints the number.
 * </ul>
 */
final class PluralGroups {

  private static final Pattern SUFFIX =
      Pattern.compile("(.+?)(_ordinal)?_(zero|one|two|few|many|other)", Pattern.DOTALL);
  private static final String LEGACY = "_plural";
  private static final Pattern NUMBER = Pattern.compile("[%$]?\\{{1,2}-?\\s*count\\s*[,}]");

  private final JsonValue object;
  private final KeyPath path;
  private final Map<String, JsonMember> members;
  private final List<PluralSlot> slots = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private PluralGroups(JsonValue object, KeyPath path) {
    this.object = object;
    this.path = path;
    members = object.byKey();
    suffixed();
    legacy();
  }

  /** The plurals among the members of an object. */
  static Map<JsonMember, PluralSlot> among(JsonValue object, KeyPath path) {
    var byMember = new IdentityHashMap<JsonMember, PluralSlot>();
    for (PluralSlot slot : new PluralGroups(object, path).slots) {
      slot.forms().values().forEach(member -> byMember.put(member, slot));
    }
    return byMember;
  }

  /** The plural that an object is as a whole. */
  static Optional<PluralSlot> whole(JsonValue object, KeyPath path) {
    var forms = new LinkedHashMap<Category, JsonMember>();
    for (JsonMember member : object.members()) {
      Optional<Category> category = Category.of(member.key());
      if (category.isEmpty() || !member.value().isString()) {
        return Optional.empty();
      }
      forms.put(category.get(), member);
    }
    return forms.containsKey(Category.OTHER) && printNumber(forms.values(), NUMBER)
        ? Optional.of(PluralSlot.of(path, object, forms, Category::word, Kind.CARDINAL, false))
        : Optional.empty();
  }

  private void suffixed() {
    Map<String, Map<Category, JsonMember>> groups = new LinkedHashMap<>();
    for (JsonMember member : object.members()) {
      Matcher suffix = SUFFIX.matcher(member.key());
      if (member.value().isString() && suffix.matches()) {
        String base = suffix.group(1) + (suffix.group(2) == null ? "" : suffix.group(2));
        groups
            .computeIfAbsent(base, any -> new LinkedHashMap<>())
            .put(Category.of(suffix.group(3)).orElseThrow(), member);
      }
    }
    groups.forEach(
        (base, forms) -> {
          boolean printed =
              forms.values().stream().anyMatch(m -> Dialect.hasNumber(m.value().string()));
          if (forms.containsKey(Category.OTHER)
              && (printed || PluralKeys.arePlural(new TreeSet<>(forms.keySet())))) {
            boolean ordinal = base.endsWith("_ordinal");
            add(base, forms, ordinal ? Kind.ORDINAL : Kind.CARDINAL, false);
          }
        });
  }

  private void legacy() {
    for (JsonMember plural : object.members()) {
      if (!plural.key().endsWith(LEGACY)) {
        continue;
      }
      String base = plural.key().substring(0, plural.key().length() - LEGACY.length());
      JsonMember one = members.get(base);
      if (one == null || !one.value().isString() || !plural.value().isString()) {
        continue;
      }
      var forms = new LinkedHashMap<Category, JsonMember>();
      forms.put(Category.ONE, one);
      forms.put(Category.OTHER, plural);
      if (forms.values().stream().anyMatch(m -> Dialect.hasNumber(m.value().string()))
          && !taken.contains(base)) {
        add(base, forms, Kind.CARDINAL, true);
      }
    }
  }

  private void add(String base, Map<Category, JsonMember> forms, Kind kind, boolean legacy) {
    taken.add(base);
    boolean free = legacy || !members.containsKey(base);
    String name = free ? base : forms.get(Category.OTHER).key();
    slots.add(
        PluralSlot.of(
            path.child(name),
            object,
            forms,
            category -> base + "_" + category.word(),
            kind,
            legacy));
  }

  private static boolean printNumber(Collection<JsonMember> forms, Pattern number) {
    return forms.stream().anyMatch(form -> number.matcher(form.value().string()).find());
  }
}
