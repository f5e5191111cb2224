package tolmach.app;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A measurement of the running system. */
@FunctionalInterface
public interface Bench {

  /**
   * Measures; takes seconds to minutes.
   *
   * @param progress told in words how far it is
   */
  Report run(Settings settings, Consumer<String> progress) throws Exception;

  /** One with a main series of some length, which may be another. */
  interface Series extends Bench {

    /** The same with so many, at least 1. */
    Series of(int count);
  }

  /**
   * One figure.
   *
   * @param limit what was measured beside it in the same run, null if nothing was
   * @param ratio of value to limit, null if it says nothing or there is no limit
   * @param aim what value, or ratio if there is one, is held against; null if it is only told
   */
  record Figure(String name, double value, String unit, Double limit, Double ratio, Aim aim) {

    /** A figure that is told and not judged. */
    public static Figure told(String name, double value, String unit) {
      return new Figure(name, value, unit, null, null, null);
    }

    /** A figure beside a limit measured in the same run; their ratio is judged. */
    public static Figure beside(String name, double value, String unit, double limit, Aim aim) {
      return new Figure(name, value, unit, limit, value / limit, aim);
    }

    /** A figure that is judged itself, beside what the same run found where nothing disturbs. */
    public static Figure within(String name, double value, String unit, Double limit, Aim aim) {
      return new Figure(name, value, unit, limit, null, aim);
    }

    public boolean isMet() {
      return aim == null || aim.isMet(ratio == null ? value : ratio);
    }
  }

  /** What a figure should be: at least or at most so much. */
  record Aim(boolean atLeast, double bound) {

    public static Aim atLeast(double bound) {
      return new Aim(true, bound);
    }

    public static Aim atMost(double bound) {
      return new Aim(false, bound);
    }

    boolean isMet(double value) {
      return atLeast ? value >= bound : value <= bound;
    }

    /** {@code >= 0.8}. */
    @Override
    public String toString() {
      return (atLeast ? ">= " : "<= ") + bound;
    }
  }

  /**
   * What a benchmark found.
   *
   * @param method how it was measured, in a sentence or two
   */
  record Report(String bench, List<Figure> figures, String method) {

    public Report {
      figures = List.copyOf(figures);
      Stream.of(bench, method).forEach(Objects::requireNonNull);
    }

    public boolean isMet() {
      return figures.stream().allMatch(Figure::isMet);
    }
  }
}
