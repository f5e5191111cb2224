package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Json;
import tolmach.check.quality.QualityModels;
import tolmach.language.LanguagePair;

/** Fitting and measuring estimates from the command line. */
class BenchEstimateTest {

  @TempDir private Path folder;
  private String pairs;

  @BeforeEach
  void write() throws Exception {
    var lines = new StringBuilder();
    for (int i = 10; i < 110; i++) {
      lines.append("The ferry to the islands carried ").append(i).append(" people on Monday.\t");
      lines.append("В понедельник паром на острова перевёз ").append(i).append(" человек.\n");
    }
    pairs = Files.writeString(folder.resolve("pairs.tsv"), lines, UTF_8).toString();
  }

  @Test
  void tells_what_estimates_are_worth_and_writes_weights_that_can_be_read() throws Exception {
    Path weights = folder.resolve("weights.txt");

    Invocation measured = estimate(pairs, "--spoilt", "--write", weights.toString(), "--json");

    assertThat(measured.code()).as(measured.err()).isNotEqualTo(ExitCode.USAGE);
    var figures = Json.MAPPER.readTree(measured.out()).path("figures");
    assertThat(figures.findValuesAsText("name"))
        .contains("fitted: Spearman with chrF2", "fitted: calibration error");
    assertThat(measured.err()).contains("Weights of [en-ru] are in");
    var read = QualityModels.read(Files.readAllLines(weights));
    assertThat(read.of("any", LanguagePair.of("en", "ru")).length().spread()).isPositive();
  }

  @Test
  void needs_enough_pairs_to_say_anything() throws Exception {
    String few = Files.writeString(folder.resolve("few.tsv"), "One.\tОдин.\n", UTF_8).toString();

    Invocation refused = estimate(few, "--spoilt");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("and 40 are needed");
  }

  @Test
  void says_when_no_engine_serves_the_pair_and_when_a_bound_is_none() {
    Invocation refused =
        estimate(pairs, "-D", "tolmach.models=" + folder, "-D", "tolmach.engines=onnx");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("No engine serves en→ru");
    assertThat(estimate(pairs, "--bound", "200").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void weights_that_cannot_be_read_are_named_with_their_line() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "[*]\ncharm 1\n", UTF_8);

    Invocation refused = estimate(pairs, "--spoilt", "-D", "tolmach.quality.weights=" + wrong);

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("line 2: there is no feature charm");
  }

  private static Invocation estimate(String file, String... more) {
    var all = new ArrayList<>(List.of("bench", "estimate"));
    all.addAll(List.of("--from", "en", "--to", "ru", file));
    all.addAll(List.of(more));
    return Invocation.of(all.toArray(String[]::new));
  }
}
