package tolmach.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tolmach.app.Desk;
import tolmach.worker.exchange.Exported;
import tolmach.worker.exchange.Returned;

/** Tells what a file from a translator holds, line by line where something is wrong. */
final class ReturnReport {

  private final Terminal terminal;
  private final String file;
  private final Exported head;
  private final Desk.Text text;
  private final Returned read;

  ReturnReport(Terminal terminal, String file, Exported head, Desk.Text text, Returned read) {
    this.terminal = terminal;
    this.file = file;
    this.head = head;
    this.text = text;
    this.read = read;
  }

  void tell() {
    for (Returned.Problem problem : read.problems()) {
      terminal.tell(
          shown(file + ":" + problem.line() + ": " + problem.segment() + ": " + problem.reason()));
    }
    if (!read.missing().isEmpty()) {
      terminal.tell(shown(file + ": it has no unit for " + String.join(", ", read.missing())));
    }
    terminal.tell(
        shown(
            head.uri()
                + "  "
                + head.target()
                + "  v"
                + text.sequence()
                + ": "
                + read.edits().size()
                + " changed"
                + (read.edits().isEmpty()
                    ? ""
                    : " (" + String.join(", ", read.edits().keySet()) + ")")
                + ", "
                + read.unchanged()
                + " as they were, "
                + read.problems().size()
                + " that cannot be taken"));
  }

  /** That the text that went out is not there any more, and what can be done. */
  void tellChanged(ReturnPlace where) {
    terminal.tell(
        shown(
            "Nothing was imported: "
                + where.changed()
                + ".\nWhat the translator wrote stays in "
                + file
                + ". The sentences named as changed fit what is there now: write them into it with"
                + " --onto-newer. For the others export it anew with "
                + ReviewImportCommand.exportOf(head)
                + "."));
  }

  /** That what waits has sentences that the translator has not seen. */
  void tellUnseen() {
    terminal.tell(
        shown(
            "Nothing was imported: version "
                + text.sequence()
                + " would go out with sentences that the translator has not seen: "
                + String.join(", ", read.missing())
                + ".\nLook at them with ./tolmach review show "
                + head.uri()
                + " --language "
                + head.target()
                + " and say --approve, or export it anew with "
                + ReviewImportCommand.exportOf(head)
                + "."));
  }

  /** That something in it cannot be taken, and what can be done. */
  void tellIncomplete() {
    terminal.tell(
        shown(
            "Nothing was imported. Have it mended at the lines above and import it again, or take"
                + " what is good with --partial: the others stay as they are here."));
  }

  Map<String, Object> summary(ReturnPlace where) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("file", file);
    summary.put("uri", head.uri());
    summary.put("language", head.target());
    summary.put("sequence", head.sequence());
    summary.put("revision", head.revision());
    summary.put("current", where.isSame());
    summary.put("reason", where.isSame() ? null : where.changed());
    summary.put("edits", read.edits());
    summary.put("unchanged", read.unchanged());
    summary.put("problems", read.problems());
    summary.put("missing", read.missing());
    return summary;
  }

  private static String shown(String foreign) {
    return RecordText.shown(foreign.getBytes(StandardCharsets.UTF_8));
  }
}
