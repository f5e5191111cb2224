package tolmach.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tolmach.app.IncomingItem;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.article.Inspection;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;
import tolmach.worker.ArticleReading;

@Command(
    name = "inspect",
    description = {
      "Show what the pipeline sees in a file.",
      "One JSON object a line and file: its blocks, their sentences and languages, and what was"
          + " dropped and why."
    },
    footer = {"  ./tolmach inspect page.html | head -c 400", "  ./tolmach inspect locales/en.json"})
final class InspectCommand extends TolmachCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles or bundles.")
  private List<Path> files;

  InspectCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var reading = new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn());
    var inspection = new Inspection();
    int code = ExitCode.DONE;
    try (var progress = new Progress(terminal)) {
      for (int i = 0; i < files.size(); i++) {
        progress.at((i + 1) + " of " + files.size() + " files");
        Path file = files.get(i);
        byte[] bytes = new InputFile(file, InputStream.nullInputStream()).bytes();
        try {
          Article article =
              reading.read(bytes, IncomingItem.of(file, bytes, Map.of()).exchangeHeaders());
          answerJson(inspection.inspect(file.toString(), article));
        } catch (BadItemException e) {
          terminal.tell(file + ": " + e.getMessage());
          code = ExitCode.FAILED;
        }
      }
    }
    return code;
  }
}
