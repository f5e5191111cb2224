package tolmach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import tolmach.app.Brokers;
import tolmach.app.Settings;
import tolmach.app.SettingsSource;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

/** The options that say which Tolmach is meant: its data folder, its cluster, its settings. */
final class Place {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; ./data unless it is said here or in the settings.")
  private Path data;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description = "The Kafka cluster; else the one of the settings, else the embedded broker's.")
  private String bootstrapServers;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A properties file with settings, see src/docs/settings.md.")
  private Path config;

  @Option(
      names = "-D",
      paramLabel = "tolmach.NAME=VALUE",
      description = "One setting; stronger than file and environment.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /**
   * The settings of file, environment and command line together.
   *
   * @throws OperatorException if they do not hold
   */
  Settings settings() {
    var options = new TreeMap<>(settings);
    if (data != null) {
      options.put("tolmach.data", data.toString());
    }
    if (bootstrapServers != null) {
      options.put("tolmach.kafka.bootstrap-servers", bootstrapServers);
    }
    Settings read =
        new SettingsSource()
            .file(config)
            .environment(System.getenv())
            .properties(System.getProperties())
            .values(options)
            .settings();
    // logback.xml chooses its appender by this name; nothing has been logged yet
    System.setProperty("TOLMACH_LOG_FORMAT", read.logFormat());
    return read;
  }

  /** The data folder, if one was named on the command line. */
  Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /**
   * The running cluster, which has just answered.
   *
   * @throws OperatorException if none runs here
   */
  KafkaConnection cluster() {
    Settings read = settings();
    String servers = read.bootstrapServers().orElseGet(() -> embedded(read.data()));
    var cluster = new KafkaConnection(servers, read.kafkaClient());
    Brokers.requireReachable(cluster);
    return cluster;
  }

  private static String embedded(Path folder) {
    Path file = folder.resolve("broker.port");
    try {
      return "127.0.0.1:" + Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      throw new OperatorException(
          "No Tolmach runs on " + folder + ": its broker would write broker.port there",
          "Start one with ./tolmach run --data "
              + folder
              + ", say where it is with --data, or name a cluster with --bootstrap-servers");
    } catch (IOException e) {
      throw new OperatorException(
          "The file " + file + " cannot be read: " + e.getMessage(),
          "Run this as the user that started Tolmach");
    }
  }
}
