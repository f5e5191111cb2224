package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.glossary.Concept;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/** The topic {@code glossary} as a person deals with it: what it holds now, and changes to it. */
public final class GlossaryTopic {

  private final KafkaConnection cluster;

  public GlossaryTopic(KafkaConnection cluster) {
    this.cluster = cluster;
  }

  /**
   * What it holds now, by id; records that are no concepts left out.
   *
   * @throws OperatorException if there is no such topic
   */
  public TreeMap<String, Concept> concepts() {
    var concepts = new TreeMap<String, Concept>();
    try (var reading = TopicReading.of(cluster, List.of(Topics.GLOSSARY))) {
      if (reading.topics().isEmpty()) {
        throw new OperatorException(
            "There is no topic " + Topics.GLOSSARY + " at " + cluster.bootstrapServers(),
            "Start Tolmach there once with ./tolmach run, which makes its topics");
      }
      reading.toPresentEnd(
          record -> {
            if (record.key() != null) {
              take(concepts, new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
            return true;
          });
    }
    return concepts;
  }

  private static void take(TreeMap<String, Concept> concepts, String id, byte[] value) {
    if (value == null) {
      concepts.remove(id);
      return;
    }
    try {
      concepts.put(id, Json.read(value, Concept.class));
    } catch (RuntimeException e) {
      // the shelf of each node keeps what was there before, and logs it; here too it stays
    }
  }

  /**
   * Puts concepts in force and takes others out; returns when the broker has all of it.
   *
   * @throws OperatorException if the broker does not take it; a part of it may be there then, and
   *     the same again does no harm
   */
  public void write(Collection<Concept> put, Collection<String> out) throws InterruptedException {
    try (Producer<byte[], byte[]> producer = cluster.producer("tolmach-glossary")) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Concept concept : put) {
        sent.add(producer.send(record(concept.id(), Json.bytes(concept))));
      }
      for (String id : out) {
        sent.add(producer.send(record(id, null)));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new OperatorException(
          "The broker did not take all of the glossary: " + e.getCause().getMessage(),
          "Do the same again; see what is the matter with ./tolmach doctor");
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
    var record = new ProducerRecord<>(Topics.GLOSSARY, id.getBytes(StandardCharsets.UTF_8), value);
    record
        .headers()
        .add(ItemHeaders.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
    return record;
  }
}
