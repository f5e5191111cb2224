package tolmach.message.plural;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Numbers that stand for a category. Those of two digits come first: no engine spells them out, and
 * they have the general form, as in "21 files" where "1 file" may be "a file".
 */
final class Samples {

  private static final List<BigDecimal> WHOLE = whole();
  private static final List<BigDecimal> ALL = all();

  private Samples() {}

  private static List<BigDecimal> whole() {
    var numbers = new ArrayList<BigDecimal>();
    IntStream.of(25, 23, 21, 22, 5, 3, 2, 1, 11)
        .mapToObj(BigDecimal::valueOf)
        .forEach(numbers::add);
    IntStream.rangeClosed(4, 200)
        .mapToObj(BigDecimal::valueOf)
        .filter(number -> !numbers.contains(number))
        .forEach(numbers::add);
    IntStream.of(1_000_000, 0).mapToObj(BigDecimal::valueOf).forEach(numbers::add);
    return List.copyOf(numbers);
  }

  private static List<BigDecimal> all() {
    var numbers = new ArrayList<>(WHOLE);
    List.of("1.5", "2.5", "0.5", "1.1", "10.5", "0.1").forEach(n -> numbers.add(new BigDecimal(n)));
    return List.copyOf(numbers);
  }

  /**
   * The first of the numbers with the least against it.
   *
   * @param reluctance how little a number is wanted, negative if it must not be
   * @return empty if none of the category may be
   */
  static Optional<BigDecimal> of(
      Rules rules, String category, ToIntFunction<BigDecimal> reluctance) {
    BigDecimal best = null;
    int least = Integer.MAX_VALUE;
    for (BigDecimal number : rules.isOrdinal() ? WHOLE : ALL) {
      if (!rules.category(number).equals(category)) {
        continue;
      }
      int against = reluctance.applyAsInt(number);
      if (against >= 0 && against < least) {
        least = against;
        best = number;
      }
    }
    return Optional.ofNullable(best);
  }
}
