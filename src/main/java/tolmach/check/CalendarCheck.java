package tolmach.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks a translation in which a month or a day of the week is another than in its source. One
 * that was only left out is a warning; one put in as well. A month may also be said in digits.
 */
final class CalendarCheck implements Check {

  private static final String NAME = "dates";

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    var source = CalendarWords.of(comparison.pair().source()).read(comparison.sourceWords());
    var target = CalendarWords.of(comparison.pair().target()).read(comparison.targetWords());
    var findings = new ArrayList<Finding>();
    if (!source.months().isEmpty() || !target.months().isEmpty()) {
      Set<Integer> inSource = said(source, comparison.sourceNumbers());
      Set<Integer> inTarget = said(target, comparison.targetNumbers());
      new Kind(true, source.monthWords(), target.monthWords())
          .compare(source.months(), target.months(), inSource, inTarget, findings);
    }
    new Kind(false, source.dayWords(), target.dayWords())
        .compare(source.weekdays(), target.weekdays(), days(source), days(target), findings);
    return findings;
  }

  /**
   * Months or days, and how both sides say them.
   *
   * @param months false for days
   */
  private record Kind(
      boolean months, Map<Integer, String> inSource, Map<Integer, String> inTarget) {

    void compare(
        List<Integer> source,
        List<Integer> target,
        Set<Integer> saidInSource,
        Set<Integer> saidInTarget,
        List<Finding> findings) {
      List<Integer> lost = without(source, saidInTarget);
      List<Integer> added = without(target, saidInSource);
      boolean replaced =
          !lost.isEmpty() && (!added.isEmpty() || target.size() >= source.size())
              || !added.isEmpty() && source.size() >= target.size() && !source.isEmpty();
      if (replaced) {
        List<Integer> from = lost.isEmpty() ? without(source, new HashSet<>(added)) : lost;
        List<Integer> to = added.isEmpty() ? target : added;
        String message = words(from) + " became " + words(to);
        findings.add(
            new Finding(NAME, Severity.BLOCK, message, said(from, inSource), said(to, inTarget)));
        return;
      }
      if (!lost.isEmpty()) {
        findings.add(
            new Finding(
                NAME, Severity.WARN, words(lost) + " is missing", said(lost, inSource), null));
      }
      if (!added.isEmpty()) {
        findings.add(
            new Finding(
                NAME, Severity.WARN, words(added) + " was added", null, said(added, inTarget)));
      }
    }

    private static String said(Collection<Integer> numbers, Map<Integer, String> words) {
      return numbers.stream()
          .distinct()
          .filter(words::containsKey)
          .map(words::get)
          .collect(Collectors.joining(", "));
    }

    /** In English, as all findings are. */
    private String words(Collection<Integer> numbers) {
      var symbols = new DateFormatSymbols(ULocale.ENGLISH);
      String[] names = months ? symbols.getMonths() : symbols.getWeekdays();
      return numbers.stream()
          .map(number -> names[months ? number - 1 : number])
          .collect(Collectors.joining(", "));
    }
  }

  private static Set<Integer> days(CalendarWords.Named named) {
    var days = new HashSet<>(named.weekdays());
    days.addAll(named.perhapsDays());
    return days;
  }

  /** Months named in words, short or long, or as the number in a date. */
  private static Set<Integer> said(CalendarWords.Named named, NumberReader.Numbers numbers) {
    var said = new HashSet<>(named.months());
    said.addAll(named.perhaps());
    for (NumberFact fact : numbers.written()) {
      for (BigDecimal part : fact.parts()) {
        if (part.scale() <= 0 && part.signum() > 0 && part.compareTo(BigDecimal.valueOf(12)) <= 0) {
          said.add(part.intValue());
        }
      }
    }
    return said;
  }

  private static List<Integer> without(Collection<Integer> some, Set<Integer> others) {
    var left = new LinkedHashSet<>(some);
    left.removeAll(others);
    return List.copyOf(left);
  }
}
