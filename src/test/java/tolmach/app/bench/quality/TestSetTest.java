package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestSetTest {

  @Test
  void has_source_and_reference_in_the_last_two_columns() {
    var set = TestSet.of(List.of("one\tодин", "7\ttwo\tдва", "\t"), false);

    assertThat(set.sources()).containsExactly("one", "two", "");
    assertThat(set.references()).containsExactly("один", "два", "");
  }

  @Test
  void may_stand_the_other_way_round() {
    var set = TestSet.of(List.of("one\tодин"), true);

    assertThat(set.sources()).containsExactly("один");
    assertThat(set.references()).containsExactly("one");
  }

  @Test
  void says_which_line_is_not_so() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSet.of(List.of("one\tодин", "two два"), false))
        .withMessageContaining("line 2 has 1 column, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSet.of(List.of(), false))
        .withMessageContaining("no line");
  }

  @Test
  void figures_are_rounded_by_their_exact_value() {
    assertThat(Rounded.of(0.15, 1)).isEqualTo("0.1");
    assertThat(Rounded.of(0.25, 1)).isEqualTo("0.2");
    assertThat(Rounded.of(99.95, 1)).isEqualTo("100.0");
  }
}
