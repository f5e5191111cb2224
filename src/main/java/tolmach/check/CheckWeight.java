package tolmach.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How grave a desk takes what one check finds. What a check only notes is never made graver. */
public enum CheckWeight {
  /** What it warns of stops a text too. */
  BLOCK,
  /** What would stop a text is a warning. */
  WARN,
  /** All that it finds is only noted. */
  NOTE,
  /** It is not asked. */
  OFF;

  static Optional<CheckWeight> of(String word) {
    return Arrays.stream(values())
        .filter(weight -> weight.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** The finding as it is taken; empty if the check is off. */
  public Optional<Finding> of(Finding finding) {
    return switch (this) {
      case OFF -> Optional.empty();
      case NOTE -> Optional.of(finding.with(Severity.NOTE));
      case WARN -> Optional.of(graveAs(finding, Severity.WARN));
      case BLOCK -> Optional.of(graveAs(finding, Severity.BLOCK));
    };
  }

  private static Finding graveAs(Finding finding, Severity severity) {
    return finding.severity() == Severity.NOTE ? finding : finding.with(severity);
  }
}
