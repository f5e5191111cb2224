package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitCountsTest {

  private static final long SEED = 20261124;

  private final BitCounts counts = new BitCounts();

  @ParameterizedTest
  @CsvSource({"1,1,0", "64,3,2", "65,0,5", "1000,20,20", "32768,5,1", "40001,60,67", "70000,127,0"})
  void counts_sets_and_single_documents_as_one_would_by_hand(int documents, int sets, int lists) {
    var random = new Random(SEED + documents);
    for (int round = 0; round < 3; round++) {
      int[] byHand = fill(documents, sets, lists, random);

      for (int least = 1; least <= BitCounts.MOST; least = least * 2 + random.nextInt(2)) {
        assertThat(found(least, null)).as("at least " + least).isEqualTo(byHand(byHand, least));
      }
    }
  }

  @Test
  void leaves_out_what_is_in_force_no_more() {
    counts.clear(200, 2);
    for (int document : new int[] {3, 64, 199}) {
      counts.add(document);
    }
    counts.add(64);
    var live = new FixedBitSet(200);
    live.set(0, 200);
    live.clear(3);

    assertThat(found(1, live)).containsExactly("1 of 199", "2 of 64");
    assertThat(found(2, live)).containsExactly("2 of 64");
    assertThat(found(3, live)).isEmpty();
    assertThat(found(100, live)).isEmpty();
  }

  @Test
  void puts_what_was_found_in_the_order_of_the_documents() {
    counts.clear(100, 3);
    counts.add(7);
    counts.add(7);
    counts.add(9);
    counts.add(50);
    long[] found = counts.atLeast(1, null);

    BitCounts.sortByDocument(found, 3);

    assertThat(Arrays.stream(found).mapToInt(BitCounts::document)).containsExactly(7, 9, 50);
    assertThat(Arrays.stream(found).mapToInt(BitCounts::count)).containsExactly(2, 1, 1);
  }

  private int[] fill(int documents, int sets, int lists, Random random) {
    int[] byHand = new int[documents];
    counts.clear(documents, sets + lists);
    List<long[]> all = new ArrayList<>();
    for (int i = 0; i < sets; i++) {
      long[] set = new long[BitCounts.places(documents)];
      for (int document = 0; document < documents; document++) {
        if (document % 7 == 0 || random.nextInt(3) == 0) {
          set[document / Long.SIZE] |= 1L << document;
          byHand[document]++;
        }
      }
      all.add(set);
    }
    counts.add(all);
    for (int i = 0; i < lists; i++) {
      for (int document = 0; document < documents; document += 1 + random.nextInt(10)) {
        counts.add(document);
        byHand[document]++;
      }
    }
    return byHand;
  }

  private List<String> found(int least, Bits live) {
    return Arrays.stream(counts.atLeast(least, live))
        .mapToObj(found -> BitCounts.count(found) + " of " + BitCounts.document(found))
        .toList();
  }

  private static List<String> byHand(int[] counts, int least) {
    return IntStream.range(0, counts.length)
        .filter(document -> counts[document] >= least)
        .boxed()
        .sorted(Comparator.comparingInt(document -> counts[document]))
        .map(document -> counts[document] + " of " + document)
        .toList();
  }
}
