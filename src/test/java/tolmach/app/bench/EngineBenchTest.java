package tolmach.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.Bench;
import tolmach.app.Settings;
import tolmach.wire.OperatorException;

class EngineBenchTest {

  static final Path TINY = Path.of("src/test/resources/tolmach/engine/onnx/tiny");

  @Test
  void names_the_model_and_measures_three_sizes_of_batches() throws Exception {
    Bench.Report report = new EngineBench().run(models(TINY), words -> {});
    assertThat(report.method()).contains("Model tiny-").contains("nothing here is said of quality");
    assertThat(report.figures())
        .extracting(Bench.Figure::name)
        .contains("batch 1", "batch 8", "batch 32", "load");
    assertThat(report.figures().get(0).limit()).isPositive();
  }

  @Test
  void takes_nothing_else_where_there_is_no_model(@TempDir Path empty) {
    assertThatThrownBy(() -> new EngineBench().run(models(empty), words -> {}))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("there is no translation model in");
  }

  private static Settings models(Path folder) {
    return Settings.of(Map.of()).with("tolmach.models", folder.toAbsolutePath().toString());
  }
}
