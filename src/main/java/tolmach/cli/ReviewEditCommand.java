package tolmach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.Desk;
import tolmach.story.ReviewDecision;
import tolmach.wire.OperatorException;

@Command(
    name = "edit",
    description = {
      "Write other words for sentences of what waits, and let it go out; or of what is out, which",
      "makes a new revision of it."
    },
    footer = {
      "  ./tolmach review edit urn:example:1 --language ru --segment p3.1=Открыто",
      "  ./tolmach review edit urn:example:1 --language ru --file draft.txt"
    })
final class ReviewEditCommand extends DecisionCommand {

  @Mixin private ReviewText text;

  @Option(
      names = "--segment",
      paramLabel = "ID=TEXT",
      description = "New text of a segment; may be given several times.")
  private Map<String, String> segments = new LinkedHashMap<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Lines of ID = TEXT, as review show --text writes them, in UTF-8.")
  private Path file;

  ReviewEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ReviewDecision decision(Desk desk) {
    Map<String, String> written = written();
    Desk.Text found = text.find(desk, uri());
    found
        .segments()
        .forEach(segment -> written.remove(segment.id(), segment.target().replaceAll("\\R", " ")));
    if (written.isEmpty()) {
      throw new UsageException(
          "Nothing is written otherwise than it stands there", "Write --segment ID=TEXT or --file");
    }
    return new ReviewDecision(
        ReviewDecision.Action.EDIT,
        uri(),
        text.language(),
        found.sequence(),
        reviewer(),
        written,
        reason(),
        found.revision(),
        List.of());
  }

  private Map<String, String> written() {
    var written = new LinkedHashMap<String, String>();
    if (file != null) {
      int number = 0;
      for (String line : lines()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int sign = line.indexOf('=');
        if (sign < 1) {
          throw new UsageException(
              file + ":" + number + " is no line of ID = TEXT", "Write p3.1 = the text");
        }
        written.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      }
    }
    written.putAll(segments);
    return written;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new OperatorException(
          file + " cannot be read: " + e.getMessage(), "Name a file in UTF-8 with --file");
    }
  }
}
