package tolmach.message.plural;

import java.util.List;
import tolmach.message.Variant;

/** Which variants hold in a case, as ICU finds them. */
final class Cases {

  private Cases() {}

  /** Those of exactly this case of a selector, else those of {@code other}, else all. */
  static List<Variant> under(List<Variant> variants, int selector, String word) {
    List<Variant> exact = of(variants, selector, word);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Variant> other = of(variants, selector, "other");
    return other.isEmpty() ? variants : other;
  }

  static boolean has(List<Variant> variants, int selector, String word) {
    return !of(variants, selector, word).isEmpty();
  }

  private static List<Variant> of(List<Variant> variants, int selector, String word) {
    return variants.stream().filter(one -> one.cases().get(selector).equals(word)).toList();
  }
}
