package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LengthBucketsTest {

  private final LengthBuckets buckets = new LengthBuckets(32, 2048, 0.3);

  @Test
  void every_row_is_in_one_batch_and_no_batch_breaks_a_bound() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int[] lengths = random.ints(random.nextInt(200), 1, 500).toArray();
      List<int[]> batches = buckets.of(lengths);
      assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted().toArray())
          .isEqualTo(IntStream.range(0, lengths.length).toArray());
      for (int[] batch : batches) {
        int longest = Arrays.stream(batch).map(row -> lengths[row]).max().orElseThrow();
        int sum = Arrays.stream(batch).map(row -> lengths[row]).sum();
        int area = batch.length * longest;
        assertThat(batch.length).isLessThanOrEqualTo(32);
        assertThat(batch.length == 1 || area <= 2048).isTrue();
        assertThat(area - sum).isLessThanOrEqualTo((int) (0.3 * area));
      }
    }
  }

  @Test
  void rows_of_one_length_fill_a_batch() {
    int[] lengths = new int[70];
    Arrays.fill(lengths, 20);
    assertThat(buckets.of(lengths)).extracting(batch -> batch.length).containsExactly(32, 32, 6);
  }

  @Test
  void a_short_row_does_not_wait_for_a_long_one() {
    assertThat(buckets.of(new int[] {100, 4})).containsExactly(new int[] {1}, new int[] {0});
  }

  @Test
  void what_is_too_long_for_any_batch_goes_alone() {
    assertThat(buckets.of(new int[] {5000})).hasSize(1);
  }
}
