package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Hints;
import tolmach.glossary.Glossary;
import tolmach.glossary.Term;
import tolmach.glossary.TermFault;
import tolmach.glossary.TermMatch;
import tolmach.language.LanguagePair;

/**
 * What every text of one job must satisfy: the checks, and the terms that were in force when the
 * job was begun. A glossary that changes meanwhile holds for the next job.
 *
 * @param desk whose terms hold beside those of all, {@code ""} for none
 */
record Scrutiny(Checks checks, Glossary glossary, String desk) {

  /** The name of the glossary's findings. */
  static final String CHECK = "glossary";

  /** No engine needs to be told more than so many terms for one segment. */
  private static final int MOST_TERMS = 50;

  /** The terms in a text that its translation has to heed. */
  List<TermMatch> terms(LanguagePair pair, String source) {
    return isFree(pair) ? List.of() : glossary.terms(pair, source, desk);
  }

  /** What a translation does not say as the glossary wants it. */
  List<TermFault> faults(LanguagePair pair, String source, String target) {
    return isFree(pair) || target.isBlank()
        ? List.of()
        : glossary.faults(pair, source, target, desk);
  }

  /** What checks and glossary have to say of a translation. */
  List<Finding> findings(LanguagePair pair, String source, String target) {
    return findings(pair, source, target, faults(pair, source, target));
  }

  /**
   * The same where it is known what the glossary says.
   *
   * @param faults of exactly this target
   */
  List<Finding> findings(LanguagePair pair, String source, String target, List<TermFault> faults) {
    var all = new ArrayList<>(checks.findings(pair, source, target));
    faults.forEach(fault -> all.add(finding(fault)));
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

  private static Finding finding(TermFault fault) {
    return new Finding(CHECK, Severity.BLOCK, message(fault));
  }

  private static String message(TermFault fault) {
    if (fault.kind() == TermFault.Kind.MISSING) {
      return quoted(fault.match().source())
          + " must be "
          + wanted(fault)
          + ", and that is not there";
    }
    String found = fault.found() == null ? quoted(fault.term()) : "\"" + fault.found() + "\"";
    return found
        + " must not be said"
        + (fault.match() == null || fault.match().wanted().isEmpty()
            ? ""
            : "; " + quoted(fault.match().source()) + " is " + wanted(fault));
  }

  private static String wanted(TermFault fault) {
    List<Term> wanted = fault.match().wanted();
    return wanted.isEmpty() ? quoted(fault.term()) : quoted(wanted.get(0));
  }

  private static String quoted(Term term) {
    return "\"" + term.text() + "\"";
  }
}
