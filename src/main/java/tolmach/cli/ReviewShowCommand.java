package tolmach.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Desk;
import tolmach.worker.DraftEstimate;
import tolmach.worker.TargetSegment;

@Command(
    name = "show",
    description = {
      "Show what waits for a person, else what readers have: each sentence under its source, with",
      "what was found in it, how likely it is to need no edit (~), and what a person had written",
      "before its source changed."
    },
    footer = {
      "  ./tolmach review show urn:example:1 --language ru",
      "  ./tolmach review show urn:example:1 --language ru --text > draft.txt"
    })
final class ReviewShowCommand extends TolmachCommand {

  @Mixin private Place place;
  @Mixin private ReviewText text;

  @Parameters(paramLabel = "URI", description = "The story.")
  private String uri;

  @Option(
      names = "--text",
      description = "Lines of ID = TEXT with the source above each, for review edit --file.")
  private boolean plain;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  ReviewShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Desk.Text found = text.find(new Desk(place.cluster()), uri);
    if (json) {
      answerJson(found);
    } else if (plain) {
      found.segments().forEach(this::line);
    } else {
      String out = found.revision() > 0 ? "out, revision " + found.revision() : "waits";
      terminal.answer(found.uri() + "  " + found.target() + "  v" + found.sequence() + "  " + out);
      if (found.reason() != null) {
        terminal.answer(shown(found.reason()));
      }
      DraftEstimate.of(found.segments()).map(EstimateText::of).ifPresent(terminal::answer);
      found.segments().forEach(segment -> show(segment, found));
    }
    return ExitCode.DONE;
  }

  private void line(TargetSegment segment) {
    terminal.answer("# " + shown(segment.source()).replaceAll("\\R", " "));
    terminal.answer(segment.id() + " = " + shown(segment.target()).replaceAll("\\R", " "));
  }

  private void show(TargetSegment segment, Desk.Text found) {
    terminal.answer("");
    String by = segment.by() == null ? "" : ", " + segment.by();
    String engine = segment.engine() == null ? "" : ", " + segment.engine();
    terminal.answer(segment.id() + "  (" + segment.origin() + engine + by + ")");
    terminal.answer("  " + found.source() + "  " + shown(segment.source()));
    terminal.answer("  " + found.target() + "  " + shown(segment.target()));
    if (segment.estimate() != null) {
      terminal.answer("  ~ " + shown(EstimateText.of(segment.estimate())));
    }
    segment
        .findings()
        .forEach(
            finding ->
                terminal.answer(
                    "  ! "
                        + finding.severity()
                        + " "
                        + finding.check()
                        + ": "
                        + shown(finding.message())));
    segment
        .former()
        .forEach(
            former -> {
              terminal.answer("  was " + found.source() + "  " + shown(former.source()));
              terminal.answer(
                  "  "
                      + (former.by() == null ? "a person" : former.by())
                      + " wrote  "
                      + shown(former.target()));
            });
  }

  private static String shown(String foreign) {
    return RecordText.shown(foreign.getBytes(StandardCharsets.UTF_8));
  }
}
