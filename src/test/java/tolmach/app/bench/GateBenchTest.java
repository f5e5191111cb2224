package tolmach.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.Bench;
import tolmach.wire.OperatorException;

class GateBenchTest {

  @Test
  void stops_hardly_a_good_translation_of_our_own_and_nearly_every_changed_number()
      throws Exception {
    var told = new ArrayList<String>();

    Bench.Report report = new GateBench(null).run(null, told::add);

    assertThat(value(report, "good ones stopped")).isLessThanOrEqualTo(0.5);
    assertThat(value(report, "digit changed, blocked")).isGreaterThanOrEqualTo(98);
    assertThat(value(report, "number added, blocked")).isGreaterThanOrEqualTo(98);
    assertThat(value(report, "currency, blocked")).isGreaterThanOrEqualTo(98);
    assertThat(value(report, "month, blocked")).isGreaterThanOrEqualTo(98);
    assertThat(value(report, "negation dropped, blocked or warned")).isGreaterThanOrEqualTo(65);
    assertThat(value(report, "country replaced, blocked")).isGreaterThanOrEqualTo(90);
    assertThat(value(report, "name replaced, blocked or warned")).isGreaterThanOrEqualTo(70);
    assertThat(value(report, "sentence dropped, blocked or warned")).isGreaterThanOrEqualTo(90);
    assertThat(told).isNotEmpty();
  }

  @Test
  void measures_the_pairs_of_a_file(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("pairs.tsv");
    Files.writeString(file, "# ours\nIt cost 340 roubles.\tЭто стоило 340 рублей.\n");

    Bench.Report report = new GateBench(file).run(null, word -> {});

    assertThat(value(report, "pairs")).isEqualTo(1);
    assertThat(value(report, "digit changed, cases")).isEqualTo(2);
  }

  @Test
  void says_that_a_file_has_no_pairs(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("none.tsv"), "no tab here\n");

    assertThatThrownBy(() -> new GateBench(file).run(null, word -> {}))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("no pairs");
  }

  private static double value(Bench.Report report, String name) {
    List<Bench.Figure> found =
        report.figures().stream().filter(figure -> figure.name().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0).value();
  }
}
