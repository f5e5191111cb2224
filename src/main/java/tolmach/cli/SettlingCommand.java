package tolmach.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.article.ItemHeaders;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

/**
 * What replaying and discarding share: which letters are meant, and one transaction a letter, in
 * which it is noted as settled. Stopped in the middle, each letter is either settled or untouched.
 */
abstract class SettlingCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "partition-offset, as deadletters list says it.")
  private List<String> ids = List.of();

  @Mixin private LetterFilter filter;

  @Option(names = "--all", description = "All that are open.")
  private boolean all;

  @Option(
      names = "--again",
      description = "Those named by id also if they were replayed or discarded before.")
  private boolean again;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it; you, unless it is said.")
  private String by;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in words.")
  private String reason;

  @Option(names = "--json", description = "One JSON object a dead letter.")
  private boolean json;

  private final CommittedRecords committed = new CommittedRecords();

  SettlingCommand(Terminal terminal) {
    super(terminal);
  }

  /** {@code replayed} or {@code discarded}. */
  abstract String as();

  /**
   * The record that goes out for a letter.
   *
   * @param letter with its original bytes
   * @param producer knows the topics
   * @return empty if none does
   */
  abstract Optional<ProducerRecord<byte[], byte[]>> outgoing(
      DeadLetter letter, Producer<byte[], byte[]> producer);

  /**
   * What stands against doing it with this letter.
   *
   * @throws OperatorException with the reason
   */
  abstract void require(DeadLetter letter, KafkaConnection cluster);

  @Override
  public Integer call() throws InterruptedException {
    requireChoice();
    KafkaConnection cluster = place.cluster();
    List<DeadLetter> chosen = chosen(DeadLetterBox.read(cluster, terminal));
    if (chosen.isEmpty()) {
      terminal.tell("No open dead letters match.");
      return ExitCode.DONE;
    }
    return settle(chosen, cluster);
  }

  private void requireChoice() {
    filter.check();
    if (ids.isEmpty() && filter.isEmpty() && !all) {
      throw new UsageException(
          "Nothing says which dead letters are meant",
          "Name them (0-17 1-4), choose with --route, --cause, --since and --until, or say --all");
    }
    if (!ids.isEmpty() && (all || !filter.isEmpty())) {
      throw new UsageException(
          "Dead letters are named and chosen by options at once", "Do one or the other");
    }
  }

  private List<DeadLetter> chosen(DeadLetterBox box) {
    if (ids.isEmpty()) {
      Instant now = Instant.now();
      return box.letters().stream()
          .filter(letter -> box.settlement(letter).isEmpty())
          .filter(letter -> filter.matches(letter, now))
          .toList();
    }
    var chosen = new ArrayList<DeadLetter>();
    for (String id : ids.stream().distinct().toList()) {
      DeadLetter letter = box.letter(id);
      if (!again && box.settlement(letter).isPresent()) {
        throw new OperatorException(
            id + " was " + box.settlement(letter).get().words(), "Say --again to do it once more");
      }
      chosen.add(letter);
    }
    return chosen;
  }

  private int settle(List<DeadLetter> chosen, KafkaConnection cluster) throws InterruptedException {
    int done = 0;
    try (Producer<byte[], byte[]> producer =
            cluster.transactionalProducer("tolmach-deadletters-" + UUID.randomUUID());
        var progress = new Progress(terminal)) {
      if (!dryRun) {
        producer.initTransactions();
      }
      for (DeadLetter letter : chosen) {
        try {
          require(letter, cluster);
          say(letter, dryRun ? null : settle(letter, cluster, producer));
          done++;
        } catch (OperatorException e) {
          terminal.tell(letter.id() + " stays as it is: " + e.getMessage());
        }
        progress.at(done + " of " + chosen.size() + " " + as());
      }
    }
    committed.await(cluster);
    if (done < chosen.size()) {
      terminal.tell(done + " of " + chosen.size() + " " + as() + ".");
    }
    return done < chosen.size() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private String settle(
      DeadLetter listed, KafkaConnection cluster, Producer<byte[], byte[]> producer)
      throws InterruptedException {
    DeadLetter letter = DeadLetterBox.whole(cluster, listed.id());
    var written = new ArrayList<Future<RecordMetadata>>();
    producer.beginTransaction();
    try {
      var outgoing = outgoing(letter, producer);
      outgoing.ifPresent(record -> written.add(producer.send(record)));
      written.add(producer.send(settlement(letter)));
      // waited for: a commit alone says of a refused record only that there was one
      for (Future<RecordMetadata> one : written) {
        one.get();
      }
      producer.commitTransaction();
      for (Future<RecordMetadata> one : written) {
        committed.add(one.get());
      }
      return outgoing.map(ProducerRecord::topic).orElse(null);
    } catch (ExecutionException e) {
      producer.abortTransaction();
      throw refused(e.getCause());
    } catch (KafkaException e) {
      producer.abortTransaction();
      throw refused(e);
    }
  }

  private static OperatorException refused(Throwable cause) {
    return new OperatorException(
        "The broker did not take it: " + cause.getMessage(),
        "See what is the matter with ./tolmach doctor");
  }

  private ProducerRecord<byte[], byte[]> settlement(DeadLetter letter) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            letter.record().topic(), letter.record().partition(), letter.record().key(), null);
    header(record, ItemHeaders.SETTLES, letter.id());
    header(record, ItemHeaders.SETTLED_AS, as());
    header(record, ItemHeaders.SETTLED_BY, by);
    if (reason != null) {
      header(record, ItemHeaders.SETTLED_REASON, reason);
    }
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private void say(DeadLetter letter, String where) {
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("id", letter.id());
      answer.put("outcome", dryRun ? "would be " + as() : as());
      answer.put("key", RecordText.key(letter.record()));
      answer.put("to", where);
      answerJson(answer);
    } else {
      terminal.answer(
          letter.id()
              + (dryRun ? "  would be " : "  ")
              + as()
              + (where == null ? "" : " to " + where)
              + "  "
              + RecordText.key(letter.record()));
    }
  }
}
