package tolmach.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import tolmach.app.Brokers;
import tolmach.app.Settings;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topic;
import tolmach.wire.Topics;

/** Whether broker, topics and ports are as the settings want them. */
final class ClusterChecks {

  private final Settings settings;

  ClusterChecks(Settings settings) {
    this.settings = settings;
  }

  void look(Examination examination) {
    Optional<String> external = settings.bootstrapServers();
    Optional<String> embedded = external.isPresent() ? Optional.empty() : runningHere();
    String servers = external.or(() -> embedded).orElse(null);
    if (servers == null) {
      examination.ok("broker", "none runs on " + settings.data() + "; run and demo start one");
      port(examination, "broker port", settings.brokerPort(), "a free one is taken instead", false);
    } else if (Brokers.isReachable(servers)) {
      examination.ok("broker", "one answers at " + servers);
      var kafka = new KafkaConnection(servers, settings.kafkaClient());
      topics(examination, kafka);
      EngineChecks.running(examination, kafka);
    } else if (external.isPresent()) {
      examination.fail(
          "broker",
          "no Kafka broker answers at " + servers,
          "Start the cluster, or mend tolmach.kafka.bootstrap-servers");
    } else {
      examination.warn(
          "broker",
          settings.data() + "/broker.port says " + servers + ", and nobody answers there",
          "Nothing is to be done: it was left by a broker that was killed, and run writes it anew");
    }
    if (embedded.isEmpty()) {
      port(examination, "http port", settings.httpPort(), "run would not start", true);
    }
  }

  private Optional<String> runningHere() {
    Path file = settings.data().resolve("broker.port");
    try {
      return Files.exists(file)
          ? Optional.of("127.0.0.1:" + Files.readString(file, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void port(
      Examination examination, String check, int port, String consequence, boolean fatal) {
    if (port == 0 || isFree(port)) {
      examination.ok(check, port == 0 ? "any free one" : port + " is free");
      return;
    }
    String fact = "port " + port + " on 127.0.0.1 is taken by another process; " + consequence;
    String remedy =
        fatal
            ? "End that process, or choose another port with -Dtolmach.http.port=PORT"
            : "If that is a Tolmach with another data folder, all is well; else choose another"
                + " port with -Dtolmach.broker.port=PORT";
    if (fatal) {
      examination.fail(check, fact, remedy);
    } else {
      examination.warn(check, fact, remedy);
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void topics(Examination examination, KafkaConnection connection) {
    List<String> wanted = Topics.all(settings.targetLanguages()).stream().map(Topic::name).toList();
    try (Admin admin = connection.admin()) {
      Set<String> there = admin.listTopics().names().get();
      List<String> missing = wanted.stream().filter(name -> !there.contains(name)).toList();
      List<String> present = wanted.stream().filter(there::contains).toList();
      Map<String, TopicDescription> found = admin.describeTopics(present).allTopicNames().get();
      List<String> different =
          found.values().stream()
              .filter(topic -> topic.partitions().size() != settings.partitions())
              .map(topic -> topic.name() + " has " + topic.partitions().size())
              .sorted()
              .toList();
      if (!different.isEmpty()) {
        examination.fail(
            "topics",
            "tolmach.partitions is "
                + settings.partitions()
                + ", and "
                + different.get(different.size() - 1)
                + (different.size() == 1 ? "" : " and " + (different.size() - 1) + " more differ"),
            "Set tolmach.partitions to the number that the topics have; it is fixed once they are"
                + " made");
      } else if (missing.isEmpty()) {
        examination.ok("topics", wanted.size() + " with " + settings.partitions() + " partitions");
      } else {
        examination.warn(
            "topics",
            "not there: " + String.join(", ", missing),
            "Nothing is to be done: run makes what is missing");
      }
    } catch (ExecutionException e) {
      examination.fail(
          "topics",
          "the cluster does not say its topics: " + e.getCause().getMessage(),
          "See whether the client properties (tolmach.kafka.client.*) are what the cluster wants");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
