package tolmach.app.why;

import java.util.Locale;
import java.util.stream.Collectors;
import tolmach.story.Change;
import tolmach.story.Evidence;
import tolmach.story.LedgerEntry;

/** An entry of the ledger about a story, in a line for people. */
public final class DecisionWords {

  private DecisionWords() {}

  /** When, what, by whom, and what they had before them. */
  public static String of(LedgerEntry entry) {
    var line = new StringBuilder();
    line.append(entry.at() == null ? "at some time" : OriginWords.time(entry.at()))
        .append("  ")
        .append(entry.event().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (entry.by() != null) {
      line.append(" by ").append(entry.by());
    }
    if (entry.sequence() > 0) {
      line.append(", version ").append(entry.sequence());
    }
    if (entry.event() == LedgerEntry.Event.PUBLISHED && entry.revision() > 0) {
      line.append(", revision ").append(entry.revision());
    }
    if (!entry.changes().isEmpty()) {
      line.append(", wrote ")
          .append(entry.changes().stream().map(Change::segment).collect(Collectors.joining(", ")));
    }
    if (entry.evidence() != null && !entry.evidence().overruled().isEmpty()) {
      line.append(", overruled ").append(String.join(", ", entry.evidence().overruled()));
    }
    if (entry.reason() != null) {
      line.append(": ").append(entry.reason());
    }
    return line.toString();
  }

  /** What a person had before them, in a line; null if they looked at no text. */
  public static String evidence(LedgerEntry entry) {
    Evidence evidence = entry.evidence();
    if (evidence == null) {
      return null;
    }
    return "looked at "
        + (evidence.looked() > 0 ? "revision " + evidence.looked() : "a draft")
        + " of "
        + evidence.segments()
        + " segments with "
        + evidence.findings().size()
        + " findings; source "
        + evidence.source()
        + ", shown "
        + evidence.shown()
        + (evidence.passed() == null ? "" : ", let pass " + evidence.passed());
  }
}
