package tolmach.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  private static final Sample HUNDRED =
      new Sample(DoubleStream.iterate(100, value -> value - 1).limit(100).toArray());

  @Test
  void a_quantile_is_a_value_that_was_measured() {
    assertThat(HUNDRED.median()).isEqualTo(50);
    assertThat(HUNDRED.quantile(0.99)).isEqualTo(99);
    assertThat(HUNDRED.quantile(1)).isEqualTo(100);
    assertThat(Sample.of(List.of(7.0)).quantile(0.99)).isEqualTo(7);
  }

  @Test
  void nothing_measured_is_no_sample() {
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(List.of()));
  }
}
