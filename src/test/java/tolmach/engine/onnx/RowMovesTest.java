package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowMovesTest {

  private int copies;

  @Test
  void whatever_the_moves_each_row_becomes_what_its_source_was() {
    Random random = new Random(11);
    for (int round = 0; round < 5000; round++) {
      int before = 1 + random.nextInt(9);
      int[] from = random.ints(1 + random.nextInt(9), 0, before).toArray();
      assertThat(Arrays.copyOf(moved(from, before), from.length))
          .as("%s of %d", Arrays.toString(from), before)
          .isEqualTo(from);
    }
  }

  @Test
  void rows_that_stay_are_not_copied() {
    moved(new int[] {0, 1, 2, 3}, 4);
    assertThat(copies).isZero();
  }

  @Test
  void each_row_that_changes_is_copied_once() {
    moved(new int[] {0, 0, 1, 2}, 4);
    assertThat(copies).isEqualTo(3);
  }

  @Test
  void a_ring_costs_one_copy_more() {
    moved(new int[] {1, 2, 0}, 3);
    assertThat(copies).isEqualTo(4);
  }

  @Test
  void a_row_that_is_dropped_costs_the_copy_of_the_last_one() {
    moved(new int[] {0, 4, 2, 3}, 5);
    assertThat(copies).isEqualTo(1);
  }

  private int[] moved(int[] from, int before) {
    int count = Math.max(from.length, before);
    int[] rows = IntStream.range(0, count).toArray();
    int[] spare = {-1};
    copies = 0;
    RowMoves.move(
        from,
        count,
        (source, target) -> {
          copies++;
          int value = source < 0 ? spare[0] : rows[source];
          if (target < 0) {
            spare[0] = value;
          } else {
            rows[target] = value;
          }
        });
    return rows;
  }
}
