package tolmach.cli;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tolmach.app.IncomingItem;
import tolmach.memory.Origin;
import tolmach.worker.TargetSegment;

/** The demo's answer for people: what came out of an item, sentence by sentence. */
final class DemoPage {

  private final Terminal terminal;

  DemoPage(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(IncomingItem item, List<DemoOutcome> outcomes) {
    terminal.answer(item.file() + " → " + item.topic() + " as " + item.key());
    if (outcomes.isEmpty()) {
      terminal.answer("  nothing came of it: the target languages may be its own");
    }
    for (DemoOutcome outcome : outcomes) {
      String where = outcome.language().isKnown() ? outcome.language().value() : "all languages";
      if (outcome.isPublished()) {
        terminal.answer(
            "  "
                + where
                + "  published on "
                + outcome.topic()
                + ": "
                + Headline.of(outcome.value()));
      } else {
        terminal.answer("  " + where + "  " + outcome.kind() + ": " + outcome.reason());
      }
      printSegments(outcome);
    }
    terminal.answer("");
  }

  private void printSegments(DemoOutcome outcome) {
    if (outcome.segments().isEmpty()) {
      return;
    }
    terminal.answer("    " + counts(outcome.segments()));
    for (TargetSegment segment : outcome.segments()) {
      // of a version, what has changed; of what is held, what it is held for
      if (outcome.isPublished()
          ? segment.origin() != Origin.PREVIOUS_VERSION
          : !segment.findings().isEmpty()) {
        terminal.answer("    [" + origin(segment) + "] " + segment.target());
      }
    }
  }

  private static String counts(List<TargetSegment> segments) {
    return segments.size()
        + " segments: "
        + segments.stream()
            .collect(Collectors.groupingBy(DemoPage::origin, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String origin(TargetSegment segment) {
    String word = segment.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return segment.engine() == null ? word : word + " " + segment.engine();
  }
}
