package tolmach.cli;

import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import tolmach.wire.KafkaConnection;

@Command(
    name = "discard",
    description = {
      "Settle dead letters that nobody will mend: they leave the list.",
      "Their bytes stay where they are until the topic lets them go, and who did it is noted."
    },
    footer = {
      "  ./tolmach deadletters discard 0-17 --reason \"a test of the CMS\"",
      "  ./tolmach deadletters discard --cause BadItem --until 3d --dry-run"
    })
final class DeadLettersDiscardCommand extends SettlingCommand {

  DeadLettersDiscardCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String as() {
    return Settlement.DISCARDED;
  }

  @Override
  void require(DeadLetter letter, KafkaConnection cluster) {
    // any letter can be put away
  }

  @Override
  Optional<ProducerRecord<byte[], byte[]>> outgoing(
      DeadLetter letter, Producer<byte[], byte[]> producer) {
    return Optional.empty();
  }
}
