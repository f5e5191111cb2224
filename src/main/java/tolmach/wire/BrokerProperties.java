package tolmach.wire;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of the embedded broker, and why it differs from Kafka's defaults. */
final class BrokerProperties {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerProperties() {}

  static Properties of(Path log, int port, int controllerPort) {
    var p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(NODE));
    // A static voter: the controller's port may differ at every start.
    p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    p.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "BROKER");
    p.put("controller.listener.names", CONTROLLER);
    p.put("log.dirs", log.toString());
    p.put("auto.create.topics.enable", "false");

    // One node: nothing to replicate to, nobody to hand leadership to.
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "4");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("controlled.shutdown.enable", "false");

    // After kill -9 the controller refuses the broker until its old session has run out; the
    // default
    // is nine seconds.
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "400");
    p.put("group.initial.rebalance.delay.ms", "0");
    // An aborted transaction hides what stands behind it from those who read committed.
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");

    p.put("message.max.bytes", String.valueOf(Outbox.MAX_RECORD_BYTES + 1024 * 1024));
    p.put("replica.fetch.max.bytes", String.valueOf(Outbox.MAX_RECORD_BYTES + 1024 * 1024));
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
    return p;
  }
}
