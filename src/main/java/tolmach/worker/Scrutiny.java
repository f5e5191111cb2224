package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.engine.Hints;
import tolmach.glossary.Glossary;
import tolmach.glossary.TermFault;
import tolmach.glossary.TermMatch;
import tolmach.language.LanguagePair;

/**
 * What every text of one job must satisfy: the checks as the desk weighs them, and the terms that
 * were in force when the job was begun. A glossary that changes meanwhile holds for the next job.
 * Looks the terms of a text up once. Safe for use by several threads.
 */
public final class Scrutiny {

  /** The name of the glossary's findings. */
  static final String CHECK = "glossary";

  /** No engine needs to be told more than so many terms for one segment. */
  private static final int MOST_TERMS = 50;

  private record Text(LanguagePair pair, String source) {}

  private final Checks checks;
  private final CheckDesks weights;
  private final Glossary glossary;
  private final String desk;
  private final Map<Text, List<TermMatch>> terms = new ConcurrentHashMap<>();

  /**
   * @param desk whose terms and weights hold beside those of all, {@code ""} for none
   */
  public Scrutiny(Checks checks, CheckDesks weights, Glossary glossary, String desk) {
    this.checks = checks;
    this.weights = weights;
    this.glossary = glossary;
    this.desk = desk;
  }

  Glossary glossary() {
    return glossary;
  }

  String desk() {
    return desk;
  }

  /** The terms in a text that its translation has to heed. */
  List<TermMatch> terms(LanguagePair pair, String source) {
    return isFree(pair)
        ? List.of()
        : terms.computeIfAbsent(new Text(pair, source), text -> glossary.terms(pair, source, desk));
  }

  /** What a translation does not say as the glossary wants it. */
  List<TermFault> faults(LanguagePair pair, String source, String target) {
    return isFree(pair) || target.isBlank()
        ? List.of()
        : glossary.faults(pair, source, target, desk);
  }

  /** Says which checks there are, for the provenance. */
  String version() {
    return checks.version();
  }

  /** What checks and glossary have to say of a translation. */
  public List<Finding> findings(LanguagePair pair, String source, String target) {
    return findings(pair, source, target, faults(pair, source, target));
  }

  /**
   * The same where it is known what the glossary says.
   *
   * @param faults of exactly this target
   */
  List<Finding> findings(LanguagePair pair, String source, String target, List<TermFault> faults) {
    var all =
        new ArrayList<>(weights.of(desk, pair.target(), checks.findings(pair, source, target)));
    faults.forEach(fault -> all.add(TermFinding.of(fault)));
    return List.copyOf(all);
  }

  /** For the provenance; null while there is no glossary, or none for such a pair. */
  TermUse use(LanguagePair pair, String source) {
    return isFree(pair) ? null : new TermUse(glossary.version(), hints(pair, source));
  }

  /** The terms as engines are told of them: both sides in their basic form, each once. */
  List<Hints.Term> hints(LanguagePair pair, String source) {
    return terms(pair, source).stream()
        .filter(match -> !match.wanted().isEmpty())
        .map(match -> new Hints.Term(match.source().text(), match.wanted().get(0).text()))
        .distinct()
        .limit(MOST_TERMS)
        .toList();
  }

  /** A pseudo-locale alters every word on purpose. */
  private boolean isFree(LanguagePair pair) {
    return glossary.version().isEmpty() || pair.target().isPseudo();
  }
}
