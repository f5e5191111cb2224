package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NgramsTest {

  @Test
  void finds_in_common_what_counting_each_ngram_finds() {
    var random = new Random(5);
    for (int round = 0; round < 500; round++) {
      int[] one = random.ints(random.nextInt(40), 0, 4).toArray();
      int[] other = random.ints(random.nextInt(40), 0, 4).toArray();

      assertThat(Ngrams.inCommon(one, other, 6))
          .as("%s beside %s", Arrays.toString(one), Arrays.toString(other))
          .containsExactly(counted(one, other));
    }
  }

  private static int[] counted(int[] one, int[] other) {
    var common = new int[6];
    for (int n = 1; n <= common.length; n++) {
      Map<List<Integer>, Integer> left = counts(one, n);
      Map<List<Integer>, Integer> right = counts(other, n);
      common[n - 1] =
          left.entrySet().stream()
              .mapToInt(each -> Math.min(each.getValue(), right.getOrDefault(each.getKey(), 0)))
              .sum();
    }
    return common;
  }

  private static Map<List<Integer>, Integer> counts(int[] text, int order) {
    var counts = new HashMap<List<Integer>, Integer>();
    for (int i = 0; i + order <= text.length; i++) {
      List<Integer> ngram = Arrays.stream(text, i, i + order).boxed().collect(Collectors.toList());
      counts.merge(ngram, 1, Integer::sum);
    }
    return counts;
  }
}
