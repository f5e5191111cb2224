package tolmach.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.app.bench.estimate.Judged;
import tolmach.app.bench.quality.Chrf;
import tolmach.app.bench.quality.TestSet;
import tolmach.check.Finding;
import tolmach.check.quality.QualityEstimate;
import tolmach.language.LanguagePair;
import tolmach.worker.Answer;
import tolmach.worker.Estimation;

/** Estimates nothing, and remembers of each text what could be seen of its translation. */
final class Sightings implements Estimation {

  private record Sighting(Answer answer, List<Finding> findings) {}

  private final LanguagePair pair;
  private final Map<String, Sighting> bySource = new ConcurrentHashMap<>();

  Sightings(LanguagePair pair) {
    this.pair = pair;
  }

  @Override
  public QualityEstimate of(
      LanguagePair any, String source, Answer answer, List<Finding> findings) {
    bySource.put(source, new Sighting(answer, List.copyOf(findings)));
    return null;
  }

  /** Those of the test set whose source was seen and whose translation has a text. */
  List<Judged> judged(TestSet testSet) {
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < testSet.size(); i++) {
      String source = testSet.sources().get(i);
      String reference = testSet.references().get(i);
      Sighting seen = bySource.get(source);
      if (seen != null && !seen.answer().translation().text().isBlank()) {
        String target = seen.answer().translation().text();
        double chrf = Chrf.PLAIN.sentenceScore(Chrf.PLAIN.counts(target, reference));
        var signs = Estimation.signs(seen.answer().translation());
        String engine = seen.answer().engine().name();
        judged.add(
            new Judged(engine, pair, source, target, reference, signs, seen.findings(), chrf));
      }
    }
    return judged;
  }
}
