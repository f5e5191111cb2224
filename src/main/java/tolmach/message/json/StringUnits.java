package tolmach.message.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.PluralKeys;
import tolmach.message.PluralKeys.Category;
import tolmach.message.Selector;

/** One language of a string in a catalog: a {@code stringUnit}, or one for each plural form. */
final class StringUnits {

  private static final String UNIT = "stringUnit";
  private static final String VARIATIONS = "variations";
  private static final String PLURAL = "plural";
  private static final String STATE = "state";
  private static final String VALUE = "value";

  /** Other states are {@code new}, {@code needs_review} and {@code stale}. */
  private static final Set<String> SETTLED = Set.of("translated", "reviewed");

  private StringUnits() {}

  static MessageText plain(String value) {
    return MessageText.of(MessageSyntax.plain(value));
  }

  /** What it says; nothing if it varies by device, has substitutions, or is of another shape. */
  static Optional<MessageText> read(JsonValue localization) {
    if (localization.get("substitutions").isPresent()) {
      return Optional.empty();
    }
    Optional<JsonValue> unit = localization.get(UNIT);
    if (unit.isPresent()) {
      return value(unit.get()).map(StringUnits::plain);
    }
    Map<Category, String> forms = new LinkedHashMap<>();
    for (JsonMember form : forms(localization)) {
      Optional<Category> category = Category.of(form.key());
      Optional<String> value = form.value().get(UNIT).flatMap(StringUnits::value);
      if (category.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      forms.put(category.get(), value.get());
    }
    return forms.containsKey(Category.OTHER)
        ? Optional.of(PluralKeys.read(forms, "", Selector.Kind.CARDINAL))
        : Optional.empty();
  }

  /** The plural forms; none if it varies by anything else as well. */
  private static List<JsonMember> forms(JsonValue localization) {
    return localization
        .get(VARIATIONS)
        .filter(by -> by.members().size() == 1)
        .flatMap(by -> by.get(PLURAL))
        .map(JsonValue::members)
        .orElse(List.of());
  }

  private static Optional<String> value(JsonValue unit) {
    return unit.get(VALUE).filter(JsonValue::isString).map(JsonValue::string);
  }

  /** True if all its units are translated or reviewed. */
  static boolean areSettled(JsonValue localization) {
    return Stream.concat(
            localization.get(UNIT).stream(),
            forms(localization).stream().map(form -> form.value().get(UNIT).orElse(form.value())))
        .allMatch(unit -> SETTLED.contains(unit.text(STATE)));
  }

  /**
   * A language as Xcode writes one, keys sorted.
   *
   * @throws IllegalArgumentException if the text has cases where the source has none, or has some
   *     that a catalog lacks
   */
  static Map<String, Object> write(String key, MessageText text, MessageText source) {
    if (!text.selectors().equals(source.selectors())) {
      throw new IllegalArgumentException(
          "\"" + key + "\" depends on " + source.selectors() + ", not on " + text.selectors());
    }
    if (text.isPlain()) {
      return Map.of(UNIT, unit(MessageSyntax.plain(text.variants().get(0).text())));
    }
    var forms = new TreeMap<String, Object>();
    PluralKeys.write(key, text)
        .forEach(
            (category, variant) ->
                forms.put(
                    category.word(), Map.of(UNIT, unit(MessageSyntax.plain(variant.text())))));
    return Map.of(VARIATIONS, Map.of(PLURAL, forms));
  }

  private static Map<String, Object> unit(String value) {
    var unit = new TreeMap<String, Object>();
    unit.put(STATE, "translated");
    unit.put(VALUE, value);
    return unit;
  }
}
