package tolmach.message;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plurals of formats that give each form a key named after a category of CLDR: i18next, Rails,
 * Apple's string catalogs.
 *
 * <p>All of them take {@code zero} for the number 0 in every language, also in those without such a
 * category; there it is the case {@code =0}. Arabic and Welsh, which have the category, are known
 * by their other forms.
 */
public final class PluralKeys {

  /** The categories of CLDR in CLDR's order. */
  public enum Category {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** As CLDR writes it: {@code few}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The category of that name, if it is one. */
    public static Optional<Category> of(String word) {
      for (Category category : values()) {
        if (category.word().equals(word)) {
          return Optional.of(category);
        }
      }
      return Optional.empty();
    }
  }

  private static final Set<Category> OF_ARABIC = Set.of(Category.ZERO, Category.TWO, Category.FEW);

  private PluralKeys() {}

  /** True if forms of these categories and no others may be a plural of some language. */
  public static boolean arePlural(Collection<Category> forms) {
    return forms.contains(Category.OTHER)
        && forms.size() > 1
        && (!forms.contains(Category.TWO) || forms.contains(Category.FEW));
  }

  /**
   * The forms as variants of one selector, in their order.
   *
   * @param argument the name of the placeholder that prints the number, as {@link
   *     MessageSyntax#form} wants it
   */
  public static MessageText read(Map<Category, String> forms, String argument, Selector.Kind kind) {
    boolean hasZero = forms.keySet().containsAll(OF_ARABIC);
    List<Variant> variants =
        forms.entrySet().stream()
            .map(
                form ->
                    MessageSyntax.form(
                        form.getKey() == Category.ZERO && !hasZero ? "=0" : form.getKey().word(),
                        form.getValue(),
                        argument))
            .toList();
    return new MessageText(List.of(new Selector(argument, kind, 0)), variants);
  }

  /**
   * The variants by the category of their key, in CLDR's order.
   *
   * @throws IllegalArgumentException if a case has no key in such a format, or {@code other} is
   *     missing
   */
  public static Map<Category, Variant> write(String key, MessageText text) {
    var forms = new EnumMap<Category, Variant>(Category.class);
    var byCase = new TreeMap<String, Variant>();
    if (text.selectors().size() != 1 || !text.selectors().get(0).isPlural()) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is a plural of one number, not of " + text.selectors());
    }
    text.variants().forEach(variant -> byCase.put(variant.cases().get(0), variant));
    byCase.forEach(
        (name, variant) -> {
          if (name.equals("=0")) {
            forms.putIfAbsent(Category.ZERO, variant);
          } else {
            forms.put(
                Category.of(name)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "\""
                                    + key
                                    + "\" cannot have the case "
                                    + name
                                    + " in this format")),
                variant);
          }
        });
    if (!forms.containsKey(Category.OTHER)) {
      throw new IllegalArgumentException("\"" + key + "\" has no case other");
    }
    return forms;
  }
}
