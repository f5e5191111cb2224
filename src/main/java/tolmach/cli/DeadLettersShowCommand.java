package tolmach.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show one dead letter: its headers and the original text.",
    footer = {
      "  ./tolmach deadletters show 0-17",
      "  ./tolmach deadletters show 0-17 --raw > original.bin"
    })
final class DeadLettersShowCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(paramLabel = "ID", description = "partition-offset, as deadletters list says it.")
  private String id;

  @Option(names = "--raw", description = "Only the original bytes, as they came.")
  private boolean raw;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  DeadLettersShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var record = DeadLetterBox.whole(place.cluster(), id).record();
    byte[] value = record.value() == null ? new byte[0] : record.value();
    if (raw) {
      terminal.out().write(value, 0, value.length);
    } else if (json) {
      var answer = new DeadLetter(record).summary();
      answer.put("headers", RecordText.headers(record));
      answer.put("value", RecordText.value(record.value()));
      answerJson(answer);
    } else {
      terminal.answer("key: " + RecordText.key(record));
      RecordText.headers(record).forEach((name, text) -> terminal.answer(name + ": " + text));
      terminal.answer("");
      terminal.answer(RecordText.shown(value));
    }
    return ExitCode.DONE;
  }
}
