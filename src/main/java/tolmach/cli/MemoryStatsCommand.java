package tolmach.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.MemoryLog;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;

@Command(
    name = "stats",
    description = "How many units are in force, by languages, origin and desk.",
    footer = {"  ./tolmach memory stats --from en", "  ./tolmach memory stats --to ru --json"})
final class MemoryStatsCommand extends TolmachCommand {

  /** What is counted together. */
  private record Share(String from, String to, OriginClass origin, String desk)
      implements Comparable<Share> {

    static Share of(Unit unit) {
      return new Share(
          unit.pair().source().value(),
          unit.pair().target().value(),
          unit.originClass(),
          unit.desk());
    }

    @Override
    public int compareTo(Share other) {
      return words().compareTo(other.words());
    }

    private String words() {
      return from + "|" + to + "|" + origin.ordinal() + "|" + desk;
    }

    Map<String, Object> summary(long units) {
      var summary = new LinkedHashMap<String, Object>();
      summary.put("from", from);
      summary.put("to", to);
      summary.put("origin", origin.name().toLowerCase(Locale.ROOT));
      summary.put("desk", desk);
      summary.put("units", units);
      return summary;
    }
  }

  @Mixin private Place place;
  @Mixin private LanguageOptions languages;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  MemoryStatsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var log = new MemoryLog(place.cluster());
    var shares = new TreeMap<Share, Long>();
    var pace = new Pace("records");
    try (var progress = new Progress(terminal)) {
      log.forEach(
          unit -> {
            if (languages.wants(unit)) {
              shares.merge(Share.of(unit), 1L, Long::sum);
            }
            return true;
          },
          (read, all) -> progress.at(pace.at(read, (double) read / all)));
    }
    long total = shares.values().stream().mapToLong(Long::longValue).sum();
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("units", total);
      answer.put(
          "shares",
          shares.entrySet().stream()
              .map(share -> share.getKey().summary(share.getValue()))
              .toList());
      answer.put("retired", log.retirements());
      answer.put("withdrawnStories", log.withdrawals());
      answerJson(answer);
      return ExitCode.DONE;
    }
    shares.forEach(
        (share, units) ->
            terminal.answer(
                String.format(
                    Locale.ROOT,
                    "%s→%s  %-8s  %,12d%s",
                    share.from(),
                    share.to(),
                    share.origin().name().toLowerCase(Locale.ROOT),
                    units,
                    share.desk().isEmpty() ? "" : "  desk " + share.desk())));
    terminal.answer(
        String.format(
            Locale.ROOT,
            "%,d units in force; %,d retired, %,d stories withdrawn",
            total,
            log.retirements(),
            log.withdrawals()));
    return ExitCode.DONE;
  }
}
