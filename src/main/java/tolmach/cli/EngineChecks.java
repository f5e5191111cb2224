package tolmach.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.app.Settings;
import tolmach.app.StatusReport;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.engine.EngineInstance;
import tolmach.engine.EngineState;
import tolmach.engine.EngineTypes;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;

/** Whether the engines of the settings can be set up, and how those of running nodes do. */
final class EngineChecks {

  /** Nodes say how they do every few seconds. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private EngineChecks() {}

  static void engines(Examination examination, Settings settings) {
    for (EngineInstance engine : settings.engines().engines().engines()) {
      String fault = EngineTypes.fault(engine);
      if (fault != null) {
        examination.fail(
            "engines", fault, "Its settings begin with tolmach.engine." + engine.name() + ".");
      } else {
        examination.ok(
            "engines",
            engine.name()
                + (engine.name().equals(engine.type())
                    ? ""
                    : " is of type " + engine.type() + " and")
                + " can be set up; a million characters cost "
                + engine.terms().price().perMillion().toPlainString()
                + " "
                + settings.currency());
      }
    }
  }

  /** What the nodes of the cluster say of their engines. */
  static void running(Examination examination, KafkaConnection kafka) {
    var latest = new TreeMap<String, StatusReport>();
    try (var reading = TopicReading.of(kafka, List.of(Topics.STATUS))) {
      reading.toPresentEnd(record -> note(record, latest));
    }
    latest.values().removeIf(report -> report.time().isBefore(Instant.now().minus(SILENCE)));
    for (StatusReport report : latest.values()) {
      report.engines().forEach(engine -> say(examination, report.node(), engine));
    }
  }

  private static boolean note(
      ConsumerRecord<byte[], byte[]> record, TreeMap<String, StatusReport> latest) {
    if (record.value() != null) {
      StatusReport report = Json.read(record.value(), StatusReport.class);
      latest.put(report.node(), report);
    }
    return true;
  }

  private static void say(Examination examination, String node, StatusReport.EngineStatus engine) {
    String which = "on " + node + " engine " + engine.name() + " " + engine.version();
    if (engine.state() == null || engine.state() == EngineState.Word.READY) {
      examination.ok("engines", which + " is asked");
      return;
    }
    examination.warn(
        "engines",
        which + " is not asked now: " + engine.reason(),
        engine.until() == null
            ? "It is asked again when it answers"
            : "It is asked again at " + engine.until() + "; until then the next one stands in");
  }
}
