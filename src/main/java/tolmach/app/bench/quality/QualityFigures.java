package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tolmach.app.Bench.Figure;
import tolmach.app.Bench.Report;
import tolmach.app.bench.quality.Comparison.Result;

/** A comparison in the words of all benchmarks. */
public final class QualityFigures {

  private QualityFigures() {}

  /** The figures; the baseline's score is the limit of the others'. */
  public static Report of(Comparison comparison) {
    var figures = new ArrayList<Figure>();
    for (List<Result> system : comparison.results()) {
      for (int metric = 0; metric < system.size(); metric++) {
        Result result = system.get(metric);
        String name = result.metric().name() + " of " + result.candidate().system();
        double baseline = comparison.results().get(0).get(metric).score();
        figures.add(
            result.pValue() == null || baseline == 0
                ? Figure.told(name, result.score(), "points")
                : Figure.beside(name, result.score(), "points", baseline, null));
        figures.add(Figure.told(name + ", mean", result.estimate().mean(), "points"));
        figures.add(
            Figure.told(name + ", 95 % interval, ±", result.estimate().halfWidth(), "points"));
        if (result.pValue() != null) {
          figures.add(Figure.told(name + ", p-value", result.pValue(), "probability"));
        }
      }
    }
    return new Report("quality", figures, method(comparison));
  }

  private static String method(Comparison comparison) {
    String signatures =
        comparison.metrics().stream()
            .map(metric -> metric.name() + "|" + comparison.signature(metric))
            .collect(Collectors.joining("; "));
    String systems =
        comparison.candidates().stream()
            .map(system -> system.system() + " (" + String.join(", ", remarks(system)) + ")")
            .collect(Collectors.joining("; "));
    return comparison.testSet().size()
        + " segments with one reference each. Systems: "
        + systems
        + ". Mean and interval by bootstrap resampling; the p-value is that of a difference from"
        + " the first system, paired. Signatures: "
        + signatures;
  }

  private static List<String> remarks(Candidate system) {
    return system.remarks().isEmpty() ? List.of("translated before") : system.remarks();
  }
}
