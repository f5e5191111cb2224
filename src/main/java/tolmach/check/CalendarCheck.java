package tolmach.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
      compare(source.months(), target.months(), inSource, inTarget, true, findings);
    }
    compare(source.weekdays(), target.weekdays(), days(source), days(target), false, findings);
    return findings;
  }

  private static void compare(
      List<Integer> source,
      List<Integer> target,
      Set<Integer> inSource,
      Set<Integer> inTarget,
      boolean months,
      List<Finding> findings) {
    List<Integer> lost = without(source, inTarget);
    List<Integer> added = without(target, inSource);
    boolean replaced =
        !lost.isEmpty() && (!added.isEmpty() || target.size() >= source.size())
            || !added.isEmpty() && source.size() >= target.size() && !source.isEmpty();
    if (replaced) {
      String from = words(lost.isEmpty() ? without(source, new HashSet<>(added)) : lost, months);
      String to = words(added.isEmpty() ? target : added, months);
      findings.add(new Finding(NAME, Severity.BLOCK, from + " became " + to));
      return;
    }
    if (!lost.isEmpty()) {
      findings.add(new Finding(NAME, Severity.WARN, words(lost, months) + " is missing"));
    }
    if (!added.isEmpty()) {
      findings.add(new Finding(NAME, Severity.WARN, words(added, months) + " was added"));
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

  /** In English, as all findings are. */
  private static String words(Collection<Integer> numbers, boolean months) {
    var symbols = new DateFormatSymbols(ULocale.ENGLISH);
    String[] names = months ? symbols.getMonths() : symbols.getWeekdays();
    return numbers.stream()
        .map(number -> names[months ? number - 1 : number])
        .collect(Collectors.joining(", "));
  }
}
