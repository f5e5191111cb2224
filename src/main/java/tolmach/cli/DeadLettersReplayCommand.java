package tolmach.cli;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import tolmach.app.TopicReading;
import tolmach.article.ItemHeaders;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

@Command(
    name = "replay",
    description = {
      "Send dead letters back to where they failed, once what was wrong is mended.",
      "Each returns with its original key, headers and bytes and keeps its place among the versions of its story: what is late by now is dropped. If it fails again, it is a dead letter again, with one more try."
    },
    footer = {
      "  ./tolmach deadletters replay 0-17 1-4",
      "  ./tolmach deadletters replay --route translate-article --since 2h --reason \"engine is back\"",
      "  ./tolmach deadletters replay --all --dry-run"
    })
final class DeadLettersReplayCommand extends SettlingCommand {

  /** Said of the failure only; how often it was tried is counted on. */
  private static final Set<String> OF_THE_FAILURE =
      Set.of(
          ItemHeaders.ERROR_ROUTE,
          ItemHeaders.ERROR_REASON,
          ItemHeaders.ERROR_CLASS,
          ItemHeaders.ERROR_TOPIC,
          ItemHeaders.ERROR_PARTITION,
          ItemHeaders.ERROR_OFFSET,
          ItemHeaders.ERROR_KEY);

  DeadLettersReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String as() {
    return Settlement.REPLAYED;
  }

  @Override
  void require(DeadLetter letter, KafkaConnection cluster) {
    String topic =
        letter
            .topic()
            .orElseThrow(
                () ->
                    new OperatorException(
                        "it does not say which topic it failed on",
                        "Take its bytes with ./tolmach deadletters show "
                            + letter.id()
                            + " --raw and publish them"));
    // asked for first: a producer would wait for a topic that is not there until it gives up
    try (var reading = TopicReading.of(cluster, List.of(topic))) {
      if (reading.topics().isEmpty()) {
        throw new OperatorException(
            "there is no topic " + topic + " any more", "See the topics with ./tolmach doctor");
      }
    }
  }

  @Override
  Optional<ProducerRecord<byte[], byte[]>> outgoing(
      DeadLetter letter, Producer<byte[], byte[]> producer) {
    String topic = letter.topic().orElseThrow();
    ConsumerRecord<byte[], byte[]> record = letter.record();
    var replayed =
        new ProducerRecord<>(
            topic,
            partition(record, producer.partitionsFor(topic).size()),
            key(record),
            record.value());
    for (Header header : record.headers()) {
      if (!OF_THE_FAILURE.contains(header.key())) {
        replayed.headers().add(header);
      }
    }
    return Optional.of(replayed);
  }

  /** Where it failed, for its order with its kin; null to let the key decide. */
  private static Integer partition(ConsumerRecord<byte[], byte[]> record, int partitions) {
    String failed = RecordText.header(record, ItemHeaders.ERROR_PARTITION);
    if (!failed.matches("[0-9]{1,9}")) {
      return null;
    }
    int partition = Integer.parseInt(failed);
    return partition < partitions ? partition : null;
  }

  private static byte[] key(ConsumerRecord<byte[], byte[]> record) {
    String odd = RecordText.header(record, ItemHeaders.ERROR_KEY);
    return odd.isEmpty() ? record.key() : Base64.getDecoder().decode(odd);
  }
}
