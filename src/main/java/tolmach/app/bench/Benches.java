package tolmach.app.bench;

import java.nio.file.Path;
import java.util.Optional;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;

/** The benchmarks there are, by name. */
public final class Benches {

  private Benches() {}

  /** The benchmark of that name over newsrooms of that kind; empty if there is none. */
  public static Optional<Bench> of(String name, CamelNewsrooms newsrooms) {
    return switch (name) {
      case "pipeline" -> Optional.of(new PipelineBench(newsrooms));
      case "lanes" -> Optional.of(new LanesBench(newsrooms));
      case "corrections" -> Optional.of(new CorrectionsBench(newsrooms));
      case "edits" -> Optional.of(new EditsBench(newsrooms));
      case "story" -> Optional.of(new StoryBench(newsrooms));
      case "kills" -> Optional.of(new KillsBench(newsrooms));
      case "gate" -> Optional.of(new GateBench(null));
      case "engine" -> Optional.of(new EngineBench());
      case "memory" -> Optional.of(memory(MemoryBench.USUAL_UNITS));
      default -> Optional.empty();
    };
  }

  /** The benchmark of a translation memory with so many units. */
  public static Bench memory(int units) {
    return new MemoryBench(units);
  }

  /** The checks, on pairs of sentences in a file: English, a tab, Russian. */
  public static Bench gate(Path pairs) {
    return new GateBench(pairs);
  }
}
