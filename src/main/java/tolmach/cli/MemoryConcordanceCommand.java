package tolmach.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.Unit;

@Command(
    name = "concordance",
    description = "How words were translated before: units that have them, in any of their forms.",
    footer = {
      "  ./tolmach memory concordance --from en --to ru ice breaker",
      "  ./tolmach memory concordance --from en --to ru ледокол --json"
    })
final class MemoryConcordanceCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(names = "--from", required = true, paramLabel = "L", description = "Source language.")
  private LanguageTag from;

  @Option(names = "--to", required = true, paramLabel = "L", description = "Target language.")
  private LanguageTag to;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "In the source or the target.")
  private List<String> words;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many units; ${DEFAULT-VALUE}.")
  private int max;

  @Option(names = "--json", description = "One JSON object a unit.")
  private boolean json;

  MemoryConcordanceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (max < 1) {
      throw new UsageException("--max " + max + " asks for nothing", "Ask for at least 1");
    }
    var pair = new LanguagePair(from, to);
    try (var search = MemorySearch.open(terminal, place)) {
      List<Unit> found = search.memory().concordance(pair, String.join(" ", words), max);
      for (Unit unit : found) {
        if (json) {
          answerJson(UnitAnswer.of(unit));
        } else {
          terminal.answer(unit.source());
          terminal.answer("  " + unit.target());
          terminal.answer("  " + UnitAnswer.provenance(unit));
        }
      }
      if (found.isEmpty()) {
        terminal.tell("No unit has these words.");
      }
    }
    return ExitCode.DONE;
  }
}
