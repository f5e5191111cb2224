package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodingTest {

  @Test
  void is_greedy_unless_an_option_says_otherwise() {
    assertThat(Decoding.of(Map.of())).isEqualTo(Decoding.GREEDY);
    assertThat(Decoding.of(Map.of("beam", "4", "length-penalty", "0.6")))
        .isEqualTo(new Decoding(4, 0.6, 0));
  }

  @Test
  void refuses_what_it_cannot_do() {
    assertThatThrownBy(() -> Decoding.of(Map.of("beam", "7"))).hasMessageContaining("1 to 6");
    assertThatThrownBy(() -> Decoding.of(Map.of("beam", "two"))).hasMessageContaining("\"two\"");
    assertThatThrownBy(() -> Decoding.of(Map.of("beam", "2.5"))).hasMessageContaining("\"2.5\"");
    assertThatThrownBy(() -> Decoding.of(Map.of("length-penalty", "NaN")))
        .hasMessageContaining("0.0 to 2.0");
  }

  @Test
  void a_length_penalty_of_1_compares_means_and_of_0_sums() {
    assertThat(new Decoding(2, 1.0, 0).score(-6, 3)).isCloseTo(-2, within(1e-9));
    assertThat(new Decoding(2, 0.0, 0).score(-6, 3)).isCloseTo(-6, within(1e-9));
  }
}
