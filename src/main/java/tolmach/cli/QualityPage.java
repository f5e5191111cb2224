package tolmach.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tolmach.app.bench.quality.Candidate;
import tolmach.app.bench.quality.Comparison;
import tolmach.app.bench.quality.Comparison.Result;
import tolmach.app.bench.quality.Metric;
import tolmach.app.bench.quality.Rounded;

/** A comparison for a person to read. */
final class QualityPage {

  private static final double SIGNIFICANT = 0.05;

  private QualityPage() {}

  static List<String> lines(Comparison comparison) {
    var lines = new ArrayList<String>();
    for (List<Result> system : comparison.results()) {
      lines.add(heading(system.get(0).candidate()));
      system.forEach(result -> lines.add(line(result)));
      lines.add("");
    }
    lines.add(
        comparison.testSet().size()
            + " segments; μ ± is mean and 95 % interval of the resamples"
            + (comparison.candidates().size() > 1
                ? "; * differs from "
                    + comparison.candidates().get(0).system()
                    + " by more than chance, p < "
                    + SIGNIFICANT
                : ""));
    for (Metric metric : comparison.metrics()) {
      lines.add(String.format(Locale.ROOT, "%-8s%s", metric.name(), comparison.signature(metric)));
    }
    return lines;
  }

  private static String heading(Candidate system) {
    return system.remarks().isEmpty()
        ? system.system()
        : system.system() + ": " + String.join(", ", system.remarks());
  }

  private static String line(Result result) {
    var line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "  %-8s%5s (μ = %s ± %s)",
            result.metric().name(),
            Rounded.of(result.score(), 1),
            Rounded.of(result.estimate().mean(), 1),
            Rounded.of(result.estimate().halfWidth(), 1)));
    if (result.pValue() != null) {
      line.append(" (p = ").append(Rounded.of(result.pValue(), 4)).append(')');
      line.append(result.pValue() < SIGNIFICANT ? "*" : "");
    }
    String details = result.scored().details();
    return (details.isEmpty() ? line : line.append("  ").append(details)).toString();
  }
}
