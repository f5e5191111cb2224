package tolmach.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Desk;
import tolmach.memory.SimilarUnit;
import tolmach.worker.DraftEstimate;
import tolmach.worker.TargetSegment;

@Command(
    name = "show",
    description = {
      "Show what waits for a person, else what readers have: each sentence under its source, with",
      "what was found in it, how likely it is to need no edit (~), what a person had written before",
      "its source changed, and similar sentences of the memory with score and origin (=)."
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

  @Option(
      names = "--no-memory",
      description = "Without similar sentences: the first look into a large memory takes minutes.")
  private boolean withoutMemory;

  ReviewShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    MemorySearch.quieten();
    Desk.Text found = text.find(new Desk(place.cluster()), uri);
    if (plain) {
      found.segments().forEach(this::line);
      return ExitCode.DONE;
    }
    Map<String, List<SimilarUnit>> similar = similar(found);
    if (json) {
      answerJson(summary(found, similar));
      return ExitCode.DONE;
    }
    String out = found.revision() > 0 ? "out, revision " + found.revision() : "waits";
    terminal.answer(found.uri() + "  " + found.target() + "  v" + found.sequence() + "  " + out);
    if (found.reason() != null) {
      terminal.answer(shown(found.reason()));
    }
    DraftEstimate.of(found.segments()).map(EstimateText::of).ifPresent(terminal::answer);
    for (TargetSegment segment : found.segments()) {
      show(segment, found);
      similar.getOrDefault(segment.id(), List.of()).forEach(one -> show(one, found));
    }
    return ExitCode.DONE;
  }

  /** Of what waits only: what is out was decided. */
  private Map<String, List<SimilarUnit>> similar(Desk.Text found) throws InterruptedException {
    if (withoutMemory || found.revision() > 0) {
      return Map.of();
    }
    try (var suggestions = Suggestions.ofMemory(terminal, place)) {
      return suggestions.of(found);
    }
  }

  private static Map<String, Object> summary(
      Desk.Text found, Map<String, List<SimilarUnit>> similar) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("uri", found.uri());
    summary.put("sequence", found.sequence());
    summary.put("revision", found.revision());
    summary.put("source", found.source());
    summary.put("target", found.target());
    summary.put("reason", found.reason());
    summary.put("segments", found.segments());
    summary.put("suggestions", suggestions(similar));
    return summary;
  }

  private static Map<String, Object> suggestions(Map<String, List<SimilarUnit>> similar) {
    var summary = new TreeMap<String, Object>();
    similar.forEach(
        (id, units) ->
            summary.put(
                id,
                units.stream()
                    .map(
                        one -> {
                          Map<String, Object> unit = UnitAnswer.of(one.unit());
                          unit.put("score", one.score());
                          unit.put("adaptedTarget", one.target());
                          return unit;
                        })
                    .toList()));
    return summary;
  }

  private void show(SimilarUnit one, Desk.Text found) {
    terminal.answer("  = " + one.score() + "  " + shown(UnitAnswer.provenance(one.unit())));
    terminal.answer("    " + found.source() + "  " + shown(one.unit().source()));
    terminal.answer("    " + found.target() + "  " + shown(one.target()));
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
