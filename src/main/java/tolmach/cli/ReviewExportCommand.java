package tolmach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Desk;
import tolmach.article.BadItemException;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.worker.Draft;
import tolmach.worker.exchange.Guidance;
import tolmach.worker.exchange.XliffExchange;

@Command(
    name = "export",
    description = {
      "Write what waits for a person, else what readers have, as XLIFF 2.1 for a translator outside:",
      "with what was found in it, comments, terms, similar sentences of the memory, and what a person",
      "had written before its source changed. It comes back with review import."
    },
    footer = {
      "  ./tolmach review export urn:example:1 --to ru -o example.ru.xlf",
      "  ./tolmach review export urn:example:1 --to ru --no-memory > example.ru.xlf"
    })
final class ReviewExportCommand extends TolmachCommand {

  @Mixin private Place place;
  @Mixin private ReviewText text;

  @Parameters(paramLabel = "URI", description = "The story.")
  private String uri;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to; there as a whole or not at all. Else standard output.")
  private Path out;

  @Option(names = "--force", description = "Write over FILE if it is there already.")
  private boolean force;

  @Option(
      names = "--no-memory",
      description = "Without similar sentences: the first look into a large memory takes minutes.")
  private boolean withoutMemory;

  ReviewExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (out != null && !force && Files.exists(out)) {
      throw new UsageException(
          out + " is there already, and a translator's work may be in it",
          "Name another file, or write over it with --force");
    }
    MemorySearch.quieten();
    KafkaConnection cluster = place.cluster();
    var desk = new Desk(cluster);
    Desk.Text found = text.find(desk, uri);
    Draft draft =
        desk.draft(uri, text.language(), found.sequence())
            .orElseThrow(() -> gone(found))
            .with(found.segments());
    if (withoutMemory) {
      write(draft, found, Guidance.NONE);
    } else {
      try (var suggestions = Suggestions.open(terminal, place)) {
        write(draft, found, suggestions.guidance());
      }
    }
    terminal.tell(
        found.segments().size()
            + " segments of version "
            + found.sequence()
            + (found.revision() > 0 ? ", revision " + found.revision() : ", which waits")
            + ". It comes back with ./tolmach review import "
            + (out == null ? "FILE" : out));
    return ExitCode.DONE;
  }

  private OperatorException gone(Desk.Text found) {
    return new OperatorException(
        "The source of version "
            + found.sequence()
            + " of "
            + uri
            + " is kept no longer: drafts are kept for 30 days",
        "Publish the story again, which costs nothing where it has not changed, and export that;"
            + " its text is still there: ./tolmach review show "
            + uri
            + " --language "
            + text.language()
            + " --text");
  }

  private void write(Draft draft, Desk.Text found, Guidance guidance) {
    try {
      if (out == null) {
        write(draft, found, guidance, new Unclosed(terminal.out()));
      } else {
        WholeFile.write(out, stream -> write(draft, found, guidance, stream));
      }
    } catch (BadItemException e) {
      throw new OperatorException(
          "Nothing was written: " + e.getMessage(), "There is nothing for a translator to do");
    } catch (IOException e) {
      throw new OperatorException(
          (out == null ? "The answer" : "The file " + out)
              + " cannot be written: "
              + e.getMessage(),
          "See that there is room, and that you may write there");
    }
  }

  private static void write(Draft draft, Desk.Text found, Guidance guidance, OutputStream stream)
      throws IOException {
    XliffExchange.write(draft, found.revision(), guidance, stream);
  }
}
