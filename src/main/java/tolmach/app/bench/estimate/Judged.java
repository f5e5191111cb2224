package tolmach.app.bench.estimate;

import java.util.List;
import tolmach.check.Finding;
import tolmach.check.quality.EngineSigns;
import tolmach.check.quality.FeatureReader;
import tolmach.check.quality.QualityFeatures;
import tolmach.check.quality.UsualLength;
import tolmach.language.LanguagePair;

/**
 * A translation of which is known how near it is to a reference.
 *
 * @param engine that made it, {@code ""} if none did
 * @param signs of the engine that made it
 * @param findings of the checks
 * @param chrf of the target against the reference, from 0 to 100
 */
public record Judged(
    String engine,
    LanguagePair pair,
    String source,
    String target,
    String reference,
    EngineSigns signs,
    List<Finding> findings,
    double chrf) {

  /** What can be seen of it without the reference. */
  public QualityFeatures features(UsualLength usual) {
    return FeatureReader.features(pair, source, target, signs, findings, usual);
  }

  Judged with(List<Finding> newFindings) {
    return new Judged(engine, pair, source, target, reference, signs, newFindings, chrf);
  }
}
