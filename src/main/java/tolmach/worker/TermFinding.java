package tolmach.worker;

import java.util.List;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.glossary.Term;
import tolmach.glossary.TermFault;

/** What a fault against the glossary is called among the findings. */
final class TermFinding {

  private TermFinding() {}

  static Finding of(TermFault fault) {
    return new Finding(
        Scrutiny.CHECK,
        Severity.BLOCK,
        message(fault),
        fault.match() == null ? null : fault.match().source().text(),
        fault.found());
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
