package tolmach.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.IncomingItem;
import tolmach.app.TopicReading;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

@Command(
    name = "publish",
    description = {
      "Put articles or bundles of UI strings on the wire.",
      "The format is recognised by content and name: articles such as ninjs, HTML and plain text, bundles such as .properties, .json, .po, .xlf and .strings. Says for each file where it went."
    },
    footer = {
      "  ./tolmach publish article.html --uri https://example.org/1 --urgency 2",
      "  ./tolmach publish locales/en.json app_en.arb --language en"
    })
final class PublishCommand extends TolmachCommand {

  @Mixin private Place place;
  @Mixin private ItemOptions item;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to publish.")
  private List<Path> files;

  @Option(names = "--json", description = "One JSON object a file.")
  private boolean json;

  PublishCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    item.refuseOneIdentityFor(files);
    // all are read before any is sent: a file that is not there should not leave half a list behind
    List<IncomingItem> items = files.stream().map(item::read).toList();
    KafkaConnection cluster = place.cluster();
    requireTopics(cluster, items);
    try (Producer<byte[], byte[]> producer = cluster.producer("tolmach-publish");
        var progress = new Progress(terminal)) {
      for (int i = 0; i < items.size(); i++) {
        progress.at((i + 1) + " of " + items.size() + " files");
        say(items.get(i), send(producer, items.get(i).toRecord()));
      }
    }
    return ExitCode.DONE;
  }

  /** Asked for first: a producer would wait for a topic that is not there until it gives up. */
  private static void requireTopics(KafkaConnection cluster, List<IncomingItem> items) {
    List<String> wanted = items.stream().map(IncomingItem::topic).distinct().toList();
    try (var reading = TopicReading.of(cluster, wanted)) {
      for (String topic : wanted) {
        if (!reading.topics().contains(topic)) {
          throw new OperatorException(
              "There is no topic " + topic + " at " + cluster.bootstrapServers(),
              "Start Tolmach there once with ./tolmach run, which makes its topics");
        }
      }
    }
  }

  private static RecordMetadata send(
      Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
      throws InterruptedException {
    try {
      return producer.send(record).get();
    } catch (ExecutionException e) {
      throw new OperatorException(
          "The broker did not take a record for "
              + record.topic()
              + ": "
              + e.getCause().getMessage(),
          "See what is the matter with ./tolmach doctor");
    }
  }

  private void say(IncomingItem sent, RecordMetadata where) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("file", sent.file().toString());
      answer.put("topic", where.topic());
      answer.put("key", sent.key());
      answer.put("contentType", sent.contentType());
      answer.put("partition", where.partition());
      answer.put("offset", where.offset());
      answerJson(answer);
    } else {
      terminal.answer(sent.file() + " → " + where.topic() + " as " + sent.key());
    }
  }
}
