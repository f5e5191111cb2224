package tolmach.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.worker.exchange.Exported;
import tolmach.worker.exchange.Returned;

@Command(
    name = "import",
    description = {
      "Take in what a translator outside made of a file of review export. Story, language and version",
      "are read from it. What was changed in it is an edit, as with review edit: what waits goes out,",
      "what is out becomes a new revision. If anything in it cannot be taken nothing is, unless you",
      "say --partial. The file is never changed."
    },
    footer = {
      "  ./tolmach review import example.ru.xlf --check",
      "  ./tolmach review import example.ru.xlf --by agency",
      "  ./tolmach review import example.ru.xlf --onto-newer --by agency"
    })
final class ReviewImportCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(paramLabel = "FILE", description = "XLIFF 2.0 or 2.1; - for standard input.")
  private Path file;

  @Option(names = "--check", description = "Only say what would come of it.")
  private boolean check;

  @Option(
      names = "--partial",
      description = "Take what is good; the others stay as they are here, and are listed.")
  private boolean partial;

  @Option(
      names = "--onto-newer",
      description = {
        "If another text has taken the place of the one that went out: write into that one wherever",
        "its source is the same; the others are listed. If that one waits and has sentences that the",
        "translator has not seen, it goes out with --approve only."
      })
  private boolean ontoNewer;

  @Option(
      names = "--approve",
      description = {
        "Let what waits go out also if nothing was changed in the file, or with sentences that are",
        "not in it."
      })
  private boolean approve;

  @Mixin private DecisionOptions options;

  ReviewImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    var returned = new ReturnedFile(new InputFile(file, terminal.in()));
    Exported head = returned.head();
    KafkaConnection cluster = place.cluster();
    var desk = new Desk(cluster);
    ReturnPlace where = ReturnPlace.of(desk, head);
    Desk.Text text = where.text().orElseThrow(() -> nowhere(returned, head, where));
    Returned read = read(desk, returned, head, where, text);
    var report = new ReturnReport(terminal, returned.name(), head, text, read);
    if (check && options.json()) {
      answerJson(report.summary(where));
    } else {
      report.tell();
    }
    boolean isWhole = read.problems().isEmpty() && (read.missing().isEmpty() || !where.isSame());
    if (!where.isSame() && !ontoNewer) {
      report.tellChanged(where);
      return ExitCode.FAILED;
    }
    if (!isWhole && !partial && !ontoNewer) {
      report.tellIncomplete();
      return ExitCode.FAILED;
    }
    boolean isUnseen = !where.isSame() && text.revision() == 0 && !read.missing().isEmpty();
    if (isUnseen && !approve) {
      report.tellUnseen();
      return ExitCode.FAILED;
    }
    if (check) {
      return isWhole ? ExitCode.DONE : ExitCode.HELD;
    }
    int code = decide(cluster, head, text, read);
    if (code == ExitCode.FAILED) {
      terminal.tell("What the translator wrote stays in " + returned.name() + ".");
    }
    return code == ExitCode.DONE && !isWhole ? ExitCode.HELD : code;
  }

  private Returned read(
      Desk desk, ReturnedFile returned, Exported head, ReturnPlace where, Desk.Text text) {
    if (!head.source().means(text.source())) {
      throw new OperatorException(
          returned.name()
              + " is from "
              + head.source()
              + ", and "
              + head.uri()
              + " is from "
              + text.source()
              + " now",
          "Export it anew with " + exportOf(head));
    }
    return where.isSame()
        ? desk.draft(head.uri(), head.target(), head.sequence())
            .map(draft -> returned.edits(draft.with(text.segments())))
            .orElseGet(() -> returned.onto(text.segments(), options.reviewer()))
        : returned.onto(text.segments(), options.reviewer());
  }

  private static OperatorException nowhere(
      ReturnedFile returned, Exported head, ReturnPlace where) {
    return new OperatorException(
        "There is no text of "
            + head.uri()
            + " in "
            + head.target()
            + " now that it could be written into: "
            + where.changed(),
        "Nothing was imported; what the translator wrote stays in "
            + returned.name()
            + ". Once there is a text again, import it with --onto-newer");
  }

  static String exportOf(Exported head) {
    return "./tolmach review export " + head.uri() + " --to " + head.target();
  }

  private int decide(KafkaConnection cluster, Exported head, Desk.Text text, Returned read)
      throws InterruptedException {
    if (!read.edits().isEmpty()) {
      return options.decide(
          this,
          cluster,
          decision(ReviewDecision.Action.EDIT, head, text, read.edits(), text.revision()));
    }
    if (approve && text.revision() == 0) {
      return options.decide(
          this, cluster, decision(ReviewDecision.Action.APPROVE, head, text, Map.of(), 0));
    }
    if (text.revision() == 0) {
      terminal.tell(
          "Nothing was changed in it, so nothing is decided: it waits as before.\n"
              + "Let it go out as it is with --approve.");
      return ExitCode.HELD;
    }
    terminal.tell("Nothing was changed in it; it is out as it is.");
    return ExitCode.DONE;
  }

  private ReviewDecision decision(
      ReviewDecision.Action action,
      Exported head,
      Desk.Text text,
      Map<String, String> edits,
      int revision) {
    return new ReviewDecision(
        action,
        head.uri(),
        head.target(),
        text.sequence(),
        options.reviewer(),
        edits,
        options.reason(),
        revision,
        List.of());
  }
}
