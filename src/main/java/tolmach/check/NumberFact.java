package tolmach.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A number written in digits, and everything it may mean: {@code 1.153} in Russian is 1.153 or
 * 1153.
 *
 * @param text as written, with its scale word
 * @param values one of which is meant
 * @param parts what it is if it is several numbers: a date, a time, two numbers side by side; empty
 *     where it can only be one
 * @param after what follows it in the text, for the unit that may stand there
 */
record NumberFact(String text, Set<BigDecimal> values, List<BigDecimal> parts, String after) {

  /** One of which is not known what follows it. */
  NumberFact(String text, Set<BigDecimal> values, List<BigDecimal> parts) {
    this(text, values, parts, "");
  }

  NumberFact {
    values = normalised(values);
    parts = List.copyOf(normalised(parts));
  }

  /**
   * True if the other side says it, as one number or as its parts.
   *
   * @param months that the other side names, which are parts of a date and no numbers
   */
  boolean isSaidBy(Set<BigDecimal> others, Set<BigDecimal> months) {
    return values.stream().anyMatch(others::contains)
        || (!parts.isEmpty()
            && parts.stream().allMatch(part -> others.contains(part) || months.contains(part)));
  }

  NumberFact or(Collection<BigDecimal> more) {
    var all = new LinkedHashSet<>(values);
    all.addAll(more);
    return new NumberFact(text, all, parts, after);
  }

  NumberFact before(String newAfter) {
    return new NumberFact(text, values, parts, newAfter);
  }

  /** Equal values as equal objects: 1.50 is 1.5. */
  static BigDecimal normalised(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static Set<BigDecimal> normalised(Collection<BigDecimal> values) {
    var all = new LinkedHashSet<BigDecimal>();
    values.forEach(value -> all.add(normalised(value)));
    return all;
  }
}
