package tolmach.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the child JVM of {@link BrokerProcess} runs: a broker until the end of standard input. Says
 * one line on standard output, either where it serves or why it does not.
 */
final class BrokerMain {

  static final String READY = "ready\t";
  static final String REFUSED = "refused\t";

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    EmbeddedBroker broker;
    try {
      broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    } catch (OperatorException e) {
      String[] lines = e.getMessage().split("\\.\n", 2);
      out.println(REFUSED + lines[0] + "\t" + lines[1].replaceAll("\\.$", ""));
      Runtime.getRuntime().halt(1);
      return;
    }
    // Kafka's shutdown hooks and a Ctrl-C that reaches the whole process group both end here too.
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "tolmach-broker-hook"));
    out.println(READY + broker.bootstrapServers());
    while (System.in.read() >= 0) {
      // the parent never writes; it only ends
    }
    broker.close();
    Runtime.getRuntime().halt(0); // nothing of Kafka may keep the child alive
  }
}
