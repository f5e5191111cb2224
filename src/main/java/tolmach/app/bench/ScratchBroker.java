package tolmach.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.app.Settings;
import tolmach.language.LanguageTag;
import tolmach.wire.BrokerProcess;
import tolmach.wire.KafkaConnection;

/** An embedded broker in a scratch folder, both gone afterwards. */
final class ScratchBroker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ScratchBroker.class);

  private final Path folder;
  private final BrokerProcess broker;

  private ScratchBroker(Path folder, BrokerProcess broker) {
    this.folder = folder;
    this.broker = broker;
  }

  static ScratchBroker start() throws IOException {
    Path folder = Files.createTempDirectory("tolmach-bench-");
    try {
      return new ScratchBroker(
          folder, BrokerProcess.start(folder.resolve("broker"), 0, LOG::error));
    } catch (RuntimeException e) {
      remove(folder);
      throw e;
    }
  }

  /** A folder in the scratch folder; not made yet. */
  Path folder(String name) {
    return folder.resolve(name);
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  KafkaConnection connection() {
    return KafkaConnection.to(bootstrapServers());
  }

  /** Settings of a newsroom on this broker and no other engine than the pseudo one. */
  Settings settings(Settings given, LanguageTag target) {
    return given
        .with("tolmach.kafka.bootstrap-servers", bootstrapServers())
        .with("tolmach.data", folder("data").toString())
        .with("tolmach.models", folder("models").toString())
        .with("tolmach.http.port", "0")
        .with("tolmach.target-languages", target.toString());
  }

  @Override
  public void close() {
    broker.close();
    remove(folder);
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the scratch folder " + folder, e);
    }
  }
}
