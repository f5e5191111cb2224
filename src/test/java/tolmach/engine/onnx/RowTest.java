package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

  @Test
  void ends_with_its_end() {
    Row row = new Row(100, false);
    row.add(5, -0.5);
    row.end(-0.25);
    assertThat(row.isDone()).isTrue();
    assertThat(row.decoded().ids()).containsExactly(5);
    assertThat(row.decoded().logProbabilities()).containsExactly(-0.5f, -0.25f);
    assertThat(row.decoded().logProbability()).isEqualTo(-0.75);
    assertThat(row.decoded().ended()).isTrue();
    assertThat(row.decoded().tokens()).isEqualTo(2);
  }

  @Test
  void is_cut_off_at_its_length() {
    Row row = new Row(40, false);
    for (int id = 0; id < 40; id++) {
      assertThat(row.isDone()).isFalse();
      row.add(id, 0);
    }
    assertThat(row.isDone()).isTrue();
    assertThat(row.decoded().ended()).isFalse();
  }

  @Test
  void is_cut_off_when_it_repeats_one_token() {
    assertThat(lengthOfRepeating(1)).isEqualTo(24);
  }

  @Test
  void is_cut_off_when_it_repeats_a_phrase() {
    assertThat(lengthOfRepeating(7)).isEqualTo(24);
  }

  @Test
  void a_phrase_that_comes_twice_is_no_loop() {
    assertThat(lengthOfRepeating(20)).isEqualTo(200);
  }

  private static int lengthOfRepeating(int period) {
    Row row = new Row(200, false);
    for (int i = 0; !row.isDone(); i++) {
      row.add(i % period, 0);
    }
    return row.decoded().ids().length;
  }
}
