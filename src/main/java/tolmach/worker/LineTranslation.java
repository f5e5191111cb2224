package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;

/**
 * Translates lines together so that what is the matter with one costs no other its translation: a
 * portion that fails as a whole is halved until the line is found. Safe for use by several threads.
 */
public final class LineTranslation {

  /** After so many lines in a row that fail singly the rest of their portion is not asked for. */
  private static final int FAULTS_TO_BELIEVE = 8;

  private static final String CHECK = "engine";

  private final LocalTranslation translation;

  public LineTranslation(LocalTranslation translation) {
    this.translation = translation;
  }

  /**
   * Translates each line as one segment: as many out as in, a blank one as it is, one that no
   * engine translates empty, with a {@link #fault}.
   *
   * @throws NoTranslation if no engine serves the pair
   */
  public List<TargetSegment> translate(List<String> lines, LanguageTag from, LanguageTag to)
      throws InterruptedException {
    var portion = new Portion(from, to);
    portion.translate(lines);
    return portion.targets;
  }

  /** Why a line has no translation; empty if it has one or needs none. */
  public static Optional<String> fault(TargetSegment target) {
    return target.findings().stream()
        .filter(finding -> target.target().isEmpty() && finding.check().equals(CHECK))
        .map(Finding::message)
        .findFirst();
  }

  /** Lines that are asked for together; for one use. */
  private final class Portion {
    private final LanguageTag from;
    private final LanguageTag to;
    private final List<TargetSegment> targets = new ArrayList<>();
    private int faultsInARow;

    Portion(LanguageTag from, LanguageTag to) {
      this.from = from;
      this.to = to;
    }

    void translate(List<String> lines) throws InterruptedException {
      try {
        List<TargetSegment> translated = translation.lines(lines, from, to);
        if (translated.stream().anyMatch(target -> target.origin() != Origin.KEPT)) {
          faultsInARow = 0;
        }
        targets.addAll(translated);
      } catch (NoTranslation e) {
        if (e.outcome() == Draft.Outcome.NO_ENGINE) {
          throw e;
        }
        if (lines.size() == 1 || faultsInARow >= FAULTS_TO_BELIEVE) {
          faultsInARow++;
          lines.forEach(line -> targets.add(withoutTranslation(line, e.getMessage())));
        } else {
          translate(lines.subList(0, lines.size() / 2));
          translate(lines.subList(lines.size() / 2, lines.size()));
        }
      }
    }

    private TargetSegment withoutTranslation(String line, String reason) {
      var finding = new Finding(CHECK, Severity.BLOCK, reason);
      return new TargetSegment("", line, "", Origin.ENGINE, null, null, null, List.of(finding));
    }
  }
}
