package tolmach.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.language.Detection;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;

@Command(
    name = "detect",
    description = {
      "Tell languages: a line in, language, tab and confidence (0 to 1) out.",
      "\"und\" where it abstains."
    },
    footer = {"  ./tolmach detect --lines --among en,ru,uk sentences.txt"})
final class DetectCommand extends TolmachCommand {

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The text; else standard input.")
  private Path file;

  @Option(names = "--lines", description = "Each line is a text; else the whole is one.")
  private boolean lines;

  @Option(
      names = "--among",
      split = ",",
      paramLabel = "LANG,…",
      description = "Only these languages come into question.")
  private List<LanguageTag> among;

  DetectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    NewsLanguageDetector detector = detector();
    var input = new InputFile(file, terminal.in());
    if (lines) {
      try (var progress = new Progress(terminal)) {
        input.lines(
            (number, line) -> {
              answer(detector.detect(line));
              progress.at(number + " lines");
            });
      }
    } else {
      answer(detector.detectDocument(input.text().lines().toList()));
    }
    return ExitCode.DONE;
  }

  private NewsLanguageDetector detector() {
    if (among == null) {
      return NewsLanguageDetector.builtIn();
    }
    try {
      return new NewsLanguageDetector(new LinkedHashSet<>(among));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--among: " + e.getMessage(), "For instance --among en,ru");
    }
  }

  private void answer(Detection detection) {
    terminal.answer(
        detection.language() + "\t" + String.format(Locale.ROOT, "%.3f", detection.confidence()));
  }
}
