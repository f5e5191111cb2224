package tolmach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tolmach.app.bench.quality.Candidate;
import tolmach.app.bench.quality.Comparison;
import tolmach.app.bench.quality.Comparison.Result;
import tolmach.app.bench.quality.Rounded;
import tolmach.wire.OperatorException;

/**
 * A comparison segment by segment, as TSV with a line of names: source, reference, and for each
 * system its output, the score by each metric and the seconds it took, empty where nobody knows.
 */
final class SegmentScores {

  private final Comparison comparison;

  SegmentScores(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * @throws OperatorException if the file cannot be written
   */
  void write(Path file) {
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(String.join("\t", names()) + "\n");
      for (int i = 0; i < comparison.testSet().size(); i++) {
        writer.write(String.join("\t", cells(i)) + "\n");
      }
    } catch (IOException e) {
      throw new OperatorException(
          "The file " + file + " cannot be written: " + e.getMessage(),
          "Name one in a folder that is there and that you may write to");
    }
  }

  private List<String> names() {
    var names = new ArrayList<>(List.of("source", "reference"));
    for (List<Result> system : comparison.results()) {
      String name = cell(system.get(0).candidate().system());
      names.add(name);
      system.forEach(result -> names.add(name + " " + result.metric().name()));
      names.add(name + " seconds");
    }
    return names;
  }

  private List<String> cells(int segment) {
    var cells = new ArrayList<String>();
    cells.add(cell(comparison.testSet().sources().get(segment)));
    cells.add(cell(comparison.testSet().references().get(segment)));
    for (List<Result> system : comparison.results()) {
      Candidate candidate = system.get(0).candidate();
      cells.add(cell(candidate.outputs().get(segment)));
      system.forEach(result -> cells.add(Rounded.of(result.scored().sentenceScore(segment), 2)));
      List<Double> seconds = candidate.seconds();
      cells.add(seconds.isEmpty() ? "" : Rounded.of(seconds.get(segment), 4));
    }
    return cells;
  }

  /** A tab in a text would be a column. */
  private static String cell(String text) {
    return text.replace('\t', ' ');
  }
}
