package tolmach.check.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.Sides;
import tolmach.check.quality.EngineSigns.Other;
import tolmach.check.quality.EngineSigns.Piece;
import tolmach.language.LanguagePair;

/** Reads the features off a translation. Stateless. */
public final class FeatureReader {

  /** No token counts as less likely than this; natural logarithm. */
  public static final double LEAST = -8;

  private static final double ONE_IN_FOUR = Math.log(0.25);
  private static final double WIDEST_GAP = 1;
  private static final int MOST_BLOCKS = 2;
  private static final int MOST_WARNINGS = 3;

  /** Shorter words are alike in many languages. */
  private static final int SHORTEST_COPY = 4;

  private FeatureReader() {}

  /**
   * All that can be known.
   *
   * @param source with markers of inline codes
   * @param target the same
   * @param signs of the engine that made it
   * @param findings of the checks
   * @param usual how long translations of this pair are
   */
  public static QualityFeatures features(
      LanguagePair pair,
      String source,
      String target,
      EngineSigns signs,
      List<Finding> findings,
      UsualLength usual) {
    var words = new HashSet<String>();
    int count = words(source, words::add);
    return signs(target, signs)
        .with(Feature.BLOCKED, Math.min(MOST_BLOCKS, count(findings, Severity.BLOCK)))
        .with(Feature.WARNED, Math.min(MOST_WARNINGS, count(findings, Severity.WARN)))
        .with(Feature.LENGTH, usual.distance(source, target))
        .with(Feature.ENTITIES, Sides.entities(pair, source, target).lostShare())
        .with(Feature.COPIED, copied(words, target))
        .with(Feature.SIZE, Math.log(1 + count));
  }

  private static QualityFeatures signs(String target, EngineSigns signs) {
    QualityFeatures known =
        QualityFeatures.UNKNOWN
            .with(Feature.MEAN, signs.score())
            .with(Feature.UNSCORED, Double.isNaN(signs.score()) ? 1 : 0);
    if (!signs.pieces().isEmpty()) {
      Piece least =
          signs.pieces().stream().min(Comparator.comparingDouble(Piece::logProbability)).get();
      long improbable =
          signs.pieces().stream().filter(piece -> piece.logProbability() < ONE_IN_FOUR).count();
      known =
          known
              .with(Feature.LOWEST, Math.max(LEAST, least.logProbability()))
              .with(Feature.IMPROBABLE, (double) improbable / signs.pieces().size())
              .doubting(word(target, least));
    }
    if (!signs.others().isEmpty()) {
      double gap = signs.score() - signs.others().get(0).score();
      known =
          known
              .with(Feature.GAP, Math.min(WIDEST_GAP, Math.max(0, gap)))
              .with(Feature.AGREEMENT, agreement(target, signs.others()));
    }
    return known;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The whole word that a piece is of. */
  private static String word(String target, Piece piece) {
    int start = Math.max(0, Math.min(piece.start(), target.length()));
    int end = Math.max(start, Math.min(piece.end(), target.length()));
    while (start < end && !Character.isLetterOrDigit(target.charAt(start))) {
      start++;
    }
    while (start > 0 && start < end && Character.isLetterOrDigit(target.charAt(start - 1))) {
      start--;
    }
    while (start < end && end < target.length() && Character.isLetterOrDigit(target.charAt(end))) {
      end++;
    }
    return target.substring(start, end).strip();
  }

  /** Mean share of words in common, from 0 to 1. */
  private static double agreement(String target, List<Other> others) {
    double sum = 0;
    for (Other other : others) {
      Map<String, Integer> left = new HashMap<>();
      int words = words(target, word -> left.merge(word, 1, Integer::sum));
      int[] common = {0};
      words +=
          words(
              other.text(),
              word -> {
                if (left.merge(word, -1, Integer::sum) >= 0) {
                  common[0]++;
                }
              });
      sum += words == 0 ? 1 : 2.0 * common[0] / words;
    }
    return sum / others.size();
  }

  /** Names and abbreviations may well stay: only words that begin small count. */
  private static double copied(Set<String> source, String target) {
    int[] counts = {0, 0};
    words(
        target,
        word -> {
          boolean counted = word.length() >= SHORTEST_COPY && Character.isLowerCase(word.charAt(0));
          counts[0] += counted ? 1 : 0;
          counts[1] += counted && source.contains(word) ? 1 : 0;
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /** Runs of letters and digits. */
  private static int words(String text, Consumer<String> each) {
    int count = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        each.accept(text.substring(start, i));
        count++;
        start = -1;
      }
    }
    return count;
  }
}
