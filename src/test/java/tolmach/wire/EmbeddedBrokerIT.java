package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker that comes with Tolmach: its folder, its port, its life beside its parent's. */
class EmbeddedBrokerIT {

  @TempDir Path data;
  private final List<String> givenUp = new CopyOnWriteArrayList<>();

  @Test
  void keeps_what_was_written_from_one_start_to_the_next() throws Exception {
    try (var broker = start()) {
      createTopic(broker.bootstrapServers());
      write(broker.bootstrapServers(), "before");
    }

    try (var broker = start()) {
      assertThat(read(broker.bootstrapServers())).isEqualTo("before");
    }
  }

  @Test
  void is_started_again_after_a_kill_on_the_same_port_with_what_was_written() throws Exception {
    try (var broker = start()) {
      createTopic(broker.bootstrapServers());
      write(broker.bootstrapServers(), "before");
      long killed = broker.pid();

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> broker.pid() != killed && broker.trouble().isEmpty());
      assertThat(read(broker.bootstrapServers())).isEqualTo("before");
      assertThat(givenUp).isEmpty();
    }
  }

  @Test
  void a_second_broker_on_the_folder_is_refused_in_words_and_the_first_goes_on() throws Exception {
    try (var first = start()) {
      createTopic(first.bootstrapServers());

      assertThatThrownBy(() -> start())
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining(data.resolve("broker").toString())
          .hasMessageContaining("another embedded broker (process " + first.pid() + ") holds it")
          .hasMessageContaining("--data");
      assertThatThrownBy(() -> EmbeddedBroker.start(data, 0)).isInstanceOf(OperatorException.class);
      write(first.bootstrapServers(), "still here");
      assertThat(read(first.bootstrapServers())).isEqualTo("still here");
      assertThat(Files.readString(data.resolve("broker.port")))
          .isEqualTo(first.bootstrapServers().split(":")[1]);
    }
  }

  @Test
  void takes_a_free_port_when_its_own_is_taken_and_says_which() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var broker = EmbeddedBroker.start(data, taken.getLocalPort())) {
      assertThat(broker.port()).isNotEqualTo(taken.getLocalPort());
      assertThat(Files.readString(data.resolve("broker.port")))
          .isEqualTo(String.valueOf(broker.port()));
    }
    assertThat(data.resolve("broker.port")).doesNotExist();
  }

  @Test
  void ends_when_its_parent_ends() throws Exception {
    var parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var answer = parent.inputReader(StandardCharsets.UTF_8)) {
      long child = Long.parseLong(answer.readLine());
      assertThat(ProcessHandle.of(child)).isPresent();

      parent.destroyForcibly().waitFor();

      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }
  }

  @Test
  void a_topic_with_another_number_of_partitions_is_refused_in_words() throws Exception {
    try (var broker = EmbeddedBroker.start(data, 0);
        var admin = KafkaConnection.to(broker.bootstrapServers()).admin()) {
      admin.createTopics(List.of(new NewTopic(Topics.DRAFTS, 2, (short) 1))).all().get();

      assertThatThrownBy(() -> TopicCreation.create(admin, Topics.all(List.of()), 3))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("articles.drafts has 2 partitions and tolmach.partitions says 3")
          .hasMessageContaining("Set tolmach.partitions=2");
    }
  }

  /** A process whose only duty is to have a broker for a child. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws Exception {
      System.out.println(BrokerProcess.start(Path.of(arguments[0]), 0, System.err::println).pid());
      System.in.read();
    }
  }

  private BrokerProcess start() {
    return BrokerProcess.start(data, 0, givenUp::add);
  }

  private static void createTopic(String bootstrap) throws Exception {
    try (var admin = KafkaConnection.to(bootstrap).admin()) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
    }
  }

  private static void write(String bootstrap, String text) throws Exception {
    try (var producer = KafkaConnection.to(bootstrap).producer("test")) {
      producer
          .send(new ProducerRecord<>("kept", null, text.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  private static String read(String bootstrap) {
    try (var consumer = KafkaConnection.to(bootstrap).reader("test")) {
      var partition = new TopicPartition("kept", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return await()
          .atMost(Duration.ofSeconds(120))
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  return new String(record.value(), StandardCharsets.UTF_8);
                }
                return null;
              },
              java.util.Objects::nonNull);
    }
  }
}
