package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.memory.words.Similarity;
import tolmach.memory.words.Wording;
import tolmach.segment.TextHash;

/** What is found by the rarest words, beside what is there. */
class FuzzyRecallTest {

  private static final long SEED = 20261123;
  private static final int UNITS = 3_000;
  private static final int QUERIES = 150;
  private static final int MAX = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {30, 50, 60, 75, 90})
  void finds_what_a_full_scan_finds(int atLeast) {
    var random = new Random(SEED + atLeast);
    List<String> texts = texts(random);
    try (var memory = LuceneMemory.open(folder)) {
      for (int i = 0; i < texts.size(); i++) {
        memory.store(unit("urn:" + i).source(texts.get(i)).target("перевод " + i).get());
        if (i % 1_500 == 0) {
          memory.refresh();
        }
      }
      memory.refresh();
      int present = 0;
      int found = 0;
      for (int i = 0; i < QUERIES; i++) {
        String asked = edited(texts.get(random.nextInt(texts.size())), random);
        List<Integer> scan = scan(texts, asked, atLeast);
        List<Integer> scores =
            memory
                .similar(
                    EN_RU, new Query("urn:x", TextHash.of(asked), "", "", asked, ""), atLeast, MAX)
                .stream()
                .map(SimilarUnit::score)
                .toList();
        present += scan.size();
        for (int rank = 0; rank < Math.min(scan.size(), scores.size()); rank++) {
          found += scores.get(rank).equals(scan.get(rank)) ? 1 : 0;
        }
        assertThat(scores.size()).as("no more than there are").isLessThanOrEqualTo(scan.size());
      }
      assertThat(present).isGreaterThan(QUERIES / 5);
      assertThat((double) found / present)
          .as("%d of %d at %d percent", found, present, atLeast)
          .isGreaterThanOrEqualTo(0.99);
    }
  }

  @Test
  void finds_nothing_twice_when_segments_are_merged_and_units_replaced() {
    try (var memory = LuceneMemory.open(folder)) {
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 30; i++) {
          String text = "Report number of the station of the port " + "abcdef".charAt(i % 6);
          memory.store(unit("urn:" + i).source(text).target("отчёт " + i).get());
        }
        memory.refresh();
      }
      String asked = "Report number of the station of the sea";
      Query query = new Query("urn:x", TextHash.of(asked), "", "", asked, "");

      assertThat(memory.similar(EN_RU, query, 50, 100)).hasSize(30);
    }
  }

  private static List<Integer> scan(List<String> texts, String asked, int atLeast) {
    var similarity = new Similarity(Wording.of(asked));
    return texts.stream()
        .filter(text -> !text.equals(asked))
        .map(Wording::of)
        .map(words -> similarity.of(words.words(), words.words().length, words.pairsOfCodes()))
        .filter(score -> score >= atLeast)
        .sorted(Comparator.reverseOrder())
        .limit(MAX)
        .toList();
  }

  /** Half of them new, half like an earlier one; few words are frequent, many are rare. */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    while (texts.size() < UNITS) {
      if (!texts.isEmpty() && random.nextBoolean()) {
        texts.add(edited(texts.get(random.nextInt(texts.size())), random));
      } else {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(2, 40); i > 0; i--) {
          words.add(word(random));
        }
        texts.add(String.join(" ", words));
      }
    }
    return texts;
  }

  private static String edited(String text, Random random) {
    var words = new ArrayList<>(List.of(text.split(" ")));
    for (int i = random.nextInt(1, 7); i > 0; i--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, word(random));
        case 1 -> words.add(at, word(random));
        default -> {
          if (words.size() > 1) {
            words.remove(at);
          }
        }
      }
    }
    return String.join(" ", words);
  }

  private static String word(Random random) {
    int kind = random.nextInt(20);
    return kind == 0
        ? String.valueOf(random.nextInt(5_000))
        : "w" + (int) Math.pow(3_000, random.nextDouble());
  }
}
