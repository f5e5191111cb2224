package tolmach.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.glossary.Glossary;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.worker.Scrutiny;

@Command(
    name = "check",
    description = {
      "Compare translations with their sources: a pair a line in, one JSON object a line out, with a",
      "verdict (pass, warn or block) and the findings, each with check, severity, the pieces of source",
      "and target that it is about, and a message. What is checked: src/docs/checks.md.",
      "Exit 3 if a pair is blocked, or a line is no pair; that line is named on stderr and its answer",
      "is block, so that answer and line stay side by side."
    },
    footer = {
      "  ./tolmach check --from en --to ru pairs.tsv",
      "  ./tolmach check --from ru --to en pairs.tsv",
      "  ./tolmach check --from en --to ru --glossary terms.csv --desk sport pairs.tsv"
    })
final class CheckCommand extends TolmachCommand {

  private static final String NO_PAIR = "it is no pair: write the source, one tab, the translation";

  @Mixin private Place place;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.tsv",
      description = "Pairs, the source, a tab, the translation; else standard input.")
  private Path file;

  @Option(names = "--from", required = true, paramLabel = "L", description = "From which language.")
  private LanguageTag from;

  @Option(names = "--to", required = true, paramLabel = "L", description = "Into which language.")
  private LanguageTag to;

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description = "Terms to be kept to, TBX or CSV; may be said more than once.")
  private List<Path> glossaries = List.of();

  @Option(
      names = "--desk",
      paramLabel = "D",
      description = "Take findings as grave as this desk does, see tolmach.desk.NAME.checks.")
  private String desk = "";

  private boolean isStopped;

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Glossary glossary =
        glossaries.isEmpty() ? Glossary.EMPTY : new GlossaryInput(terminal).glossary(glossaries);
    var pair = new LanguagePair(from, to);
    var checks = Checks.standard();
    var desks = place.settings().checks();
    try (var input = new InputFile(file, terminal.in()).lines();
        var progress = new Progress(terminal)) {
      InputLines.Line line = input.next();
      while (line != null && !terminal.isClosed()) {
        // of each line anew: what it remembers of a text must not grow with the input
        answer(line, pair, new Scrutiny(checks, desks, glossary, desk));
        progress.at(line.number() + " pairs");
        line = input.next();
      }
    }
    return isStopped ? ExitCode.HELD : ExitCode.DONE;
  }

  private void answer(InputLines.Line line, LanguagePair pair, Scrutiny scrutiny) {
    String[] texts = line.text().split("\t", -1);
    List<Finding> findings;
    if (line.fault() != null) {
      findings = List.of(unfit(line, "it is not UTF-8"));
    } else if (texts.length != 2) {
      findings = List.of(unfit(line, NO_PAIR));
    } else {
      findings = scrutiny.findings(pair, texts[0], texts[1]);
    }
    isStopped |= Checks.block(findings);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("verdict", verdict(findings));
    answer.put("findings", findings.stream().map(CheckCommand::asJson).toList());
    answerJson(answer);
  }

  private Finding unfit(InputLines.Line line, String why) {
    terminal.tell("Line " + line.number() + " was not checked: " + why);
    return new Finding("line", Severity.BLOCK, why);
  }

  private static String verdict(List<Finding> findings) {
    if (Checks.block(findings)) {
      return "block";
    }
    return findings.stream().anyMatch(one -> one.severity() == Severity.WARN) ? "warn" : "pass";
  }

  private static Map<String, Object> asJson(Finding finding) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("check", finding.check());
    answer.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    answer.put("source", finding.source());
    answer.put("target", finding.target());
    answer.put("message", finding.message());
    return answer;
  }
}
