package tolmach.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.TopicReading;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

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
    if (!id.matches("[0-9]{1,9}-[0-9]{1,18}")) {
      throw new UsageException(
          "\"" + id + "\" is no id of a dead letter", "Write partition-offset, for instance 0-17");
    }
    int dash = id.indexOf('-');
    ConsumerRecord<byte[], byte[]> record =
        find(
            new TopicPartition(Topics.DEAD_LETTERS, Integer.parseInt(id.substring(0, dash))),
            Long.parseLong(id.substring(dash + 1)));
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

  private ConsumerRecord<byte[], byte[]> find(TopicPartition partition, long offset) {
    var found = new AtomicReference<ConsumerRecord<byte[], byte[]>>();
    try (var reading = TopicReading.of(place.cluster(), List.of(Topics.DEAD_LETTERS))) {
      if (reading.has(partition, offset)) {
        reading.only(partition, offset);
        reading.toPresentEnd(
            record -> {
              if (record.offset() == offset) {
                found.set(record);
              }
              return false;
            });
      }
    }
    if (found.get() == null) {
      throw new OperatorException(
          "There is no dead letter " + id, "See what there is with ./tolmach deadletters list");
    }
    return found.get();
  }
}
