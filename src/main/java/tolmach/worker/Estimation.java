package tolmach.worker;

import java.util.List;
import tolmach.check.Finding;
import tolmach.check.quality.EngineSigns;
import tolmach.check.quality.FeatureReader;
import tolmach.check.quality.QualityEstimate;
import tolmach.check.quality.QualityModel;
import tolmach.check.quality.QualityModels;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** Says of what an engine has just made how likely it is that it needs no edit. */
@FunctionalInterface
public interface Estimation {

  /** Nothing is estimated. */
  Estimation NONE = (pair, source, answer, findings) -> null;

  /**
   * The estimate of one text; null if there is none.
   *
   * @param source with markers of inline codes
   * @param findings of checks and glossary in the answer
   */
  QualityEstimate of(LanguagePair pair, String source, Answer answer, List<Finding> findings);

  /** With these weights; a pseudo-locale and an empty text have no estimate. */
  static Estimation by(QualityModels models) {
    return (pair, source, answer, findings) -> {
      String target = answer.translation().text();
      if (pair.target().isPseudo() || target.isBlank()) {
        return null;
      }
      QualityModel model = models.of(answer.engine().name(), pair);
      return model.estimate(
          FeatureReader.features(
              pair, source, target, signs(answer.translation()), findings, model.length()));
    };
  }

  /** What a translation lets be seen of the engine's work. */
  static EngineSigns signs(Translation translation) {
    return new EngineSigns(
        translation.score(),
        translation.tokens().stream()
            .map(one -> new EngineSigns.Piece(one.start(), one.end(), one.logProbability()))
            .toList(),
        translation.alternatives().stream()
            .map(one -> new EngineSigns.Other(one.text(), one.score()))
            .toList());
  }
}
