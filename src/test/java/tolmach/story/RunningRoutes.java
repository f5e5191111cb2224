package tolmach.story;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.main.Main;
import tolmach.worker.FailureNote;

/** The very files in {@code routes/} that decide about stories, with queues where Kafka stands. */
public final class RunningRoutes implements AutoCloseable {

  private static final List<String> WRITTEN =
      List.of(
          "articles.incoming",
          "messages.incoming",
          "articles.accepted.*",
          "articles.localized.*",
          "messages.localized.*",
          "provenance",
          "memory",
          "ledger",
          "review.requests",
          "stories");

  private final Main camel = new Main();

  RunningRoutes(Scene scene) throws Exception {
    camel
        .configure()
        .withRoutesIncludePattern(
            "file:routes/00-*.camel.yaml,file:routes/10-*.camel.yaml,"
                + "file:routes/70-*.camel.yaml,file:routes/75-*.camel.yaml,"
                + "file:routes/80-*.camel.yaml");
    camel.bind("wire", new StubComponent());
    camel.bind("story", new StubComponent());
    camel.bind("receiver", scene.receiver);
    camel.bind("publisher", scene.publisher);
    camel.bind("reviewer", scene.reviewer);
    camel.bind("deadLetters", new Described());
    camel.bind("failureNote", new FailureNote());
    camel.start();
  }

  /** What the shared error handling asks for: here the reason alone. */
  public static final class Described {
    public void describe(Exchange exchange) {
      var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
      String route = exchange.getProperty(Exchange.FAILURE_ROUTE_ID, String.class);
      exchange.getMessage().setBody(route + ": " + cause.getMessage());
    }
  }

  void send(String topic, Object body, Map<String, Object> headers) throws Exception {
    try (var producer = camel.getCamelContext().createProducerTemplate()) {
      producer.sendBodyAndHeaders("story:" + topic, body, headers);
    }
  }

  /** The next ruling that was told to all who read stories; it is the last step of each route. */
  Ruling ruling() throws Exception {
    return receive("stories", 5_000).getMessage().getBody(Ruling.class);
  }

  String deadLetter() throws Exception {
    return receive("dead-letters", 5_000).getMessage().getBody(String.class);
  }

  /** The topics of everything that a ruling was sent to since, by way of any endpoint. */
  Set<String> topicsWritten() throws Exception {
    var written = new HashSet<String>();
    for (String topic : WRITTEN) {
      for (Exchange got = receive(topic, 1); got != null; got = receive(topic, 1)) {
        got.getMessage()
            .getBody(Ruling.class)
            .dispatches()
            .forEach(topic, (name, outgoing) -> written.add(name));
      }
    }
    return written;
  }

  private Exchange receive(String topic, long millis) throws Exception {
    try (var consumer = camel.getCamelContext().createConsumerTemplate()) {
      return consumer.receive("wire:" + topic, millis);
    }
  }

  @Override
  public void close() {
    camel.stop();
  }
}
