package tolmach.app.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import tolmach.language.LanguagePair;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Query;
import tolmach.memory.SimilarUnit;
import tolmach.memory.Unit;
import tolmach.memory.words.Similarity;
import tolmach.memory.words.Wording;

/** Compares sentences with every unit there is, one by one. */
final class FullScan {

  /**
   * @param present how many matches the scan found, so many a sentence at most
   * @param found how many of them the memory found, or others as good
   * @param millisEach what the scan took for a sentence
   */
  record Result(int present, int found, double millisEach) {}

  /** One sentence and the best for it so far, each translation once. */
  private static final class Asked {
    final Query query;
    final Similarity similarity;
    final Map<String, Integer> best = new HashMap<>();
    final PriorityQueue<Map.Entry<String, Integer>> worstFirst =
        new PriorityQueue<>(Map.Entry.comparingByValue());

    Asked(Query query) {
      this.query = query;
      this.similarity = new Similarity(Wording.of(query.text()));
    }
  }

  private final List<Asked> all = new ArrayList<>();
  private final int atLeast;
  private final int max;
  private long comparing;
  private int units;

  FullScan(List<Query> queries, int atLeast, int max) {
    queries.forEach(query -> all.add(new Asked(query)));
    this.atLeast = atLeast;
    this.max = max;
  }

  Result beside(LuceneMemory memory, LanguagePair pair, Consumer<String> progress) {
    memory.forEach(
        unit -> {
          compare(unit);
          if (++units % 50_000 == 0) {
            progress.accept("a full scan beside it, " + units + " units");
          }
        });
    int present = 0;
    int found = 0;
    for (Asked asked : all) {
      List<Integer> scores =
          asked.worstFirst.stream()
              .map(Map.Entry::getValue)
              .sorted(Comparator.reverseOrder())
              .toList();
      List<SimilarUnit> similar = memory.similar(pair, asked.query, atLeast, max);
      present += scores.size();
      for (int i = 0; i < scores.size() && i < similar.size(); i++) {
        found += similar.get(i).score() >= scores.get(i) ? 1 : 0;
      }
    }
    return new Result(present, found, comparing / 1e6 / all.size());
  }

  private void compare(Unit unit) {
    Wording wording = Wording.of(unit.source());
    String said = unit.source() + "\n" + unit.target();
    long began = System.nanoTime();
    for (Asked asked : all) {
      int[] words = wording.words();
      int score = asked.similarity.of(words, words.length, wording.pairsOfCodes());
      if (score >= atLeast && !unit.sourceHash().equals(asked.query.sourceHash())) {
        keep(asked, said, score);
      }
    }
    comparing += System.nanoTime() - began;
  }

  private void keep(Asked asked, String said, int score) {
    if (asked.best.putIfAbsent(said, score) == null) {
      asked.worstFirst.add(Map.entry(said, score));
      if (asked.worstFirst.size() > max) {
        asked.best.remove(asked.worstFirst.remove().getKey());
      }
    }
  }
}
