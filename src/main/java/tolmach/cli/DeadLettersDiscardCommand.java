package tolmach.cli;

import org.apache.kafka.clients.producer.Producer;
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
  String send(DeadLetter letter, Producer<byte[], byte[]> producer) {
    return null;
  }
}
