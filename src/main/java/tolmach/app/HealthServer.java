package tolmach.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tolmach.article.Json;
import tolmach.wire.OperatorException;

/**
 * Health and metrics over HTTP, on loopback only, at the paths that Camel's users know: {@code
 * /observe/health}, {@code /observe/health/live}, {@code /observe/health/ready}, {@code
 * /observe/metrics}. Health answers 503 while something is down, and says what.
 */
public final class HealthServer implements AutoCloseable {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads;

  private HealthServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * @param port 0 for any free one
   * @throws OperatorException if the port is taken
   */
  public static HealthServer start(int port, Health health, PrometheusMeterRegistry metrics) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      var server = HttpServer.create(address, 0);
      var threads = Executors.newFixedThreadPool(2, HealthServer::thread);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(exchange, 404, "text/plain", "not here\n"));
      health(server, "/observe/health", health::readiness, health::facts);
      health(server, "/observe/health/ready", health::readiness, Map::of);
      health(server, "/observe/health/live", health::liveness, Map::of);
      server.createContext(
          "/observe/metrics", exchange -> answer(exchange, 200, PROMETHEUS, metrics.scrape()));
      server.start();
      return new HealthServer(server, threads);
    } catch (BindException e) {
      throw new OperatorException(
          "Health and metrics cannot be served on 127.0.0.1:"
              + port
              + ": another process holds that port",
          "Choose another with -Dtolmach.http.port=PORT, or 0 for any that is free");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot serve health and metrics on " + address, e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "tolmach-http");
    thread.setDaemon(true);
    return thread;
  }

  private static void health(
      HttpServer server,
      String path,
      Supplier<List<Health.State>> states,
      Supplier<Map<String, Object>> facts) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getPath().equals(path)) {
            answer(exchange, 404, "text/plain", "not here\n");
            return;
          }
          List<Health.State> found = states.get();
          boolean up = found.stream().allMatch(Health.State::up);
          answer(exchange, up ? 200 : 503, "application/json", json(found, up, facts.get()));
        });
  }

  private static String json(List<Health.State> states, boolean up, Map<String, Object> facts) {
    ObjectNode answer = Json.MAPPER.createObjectNode().put("status", word(up));
    var checks = answer.putArray("checks");
    for (Health.State state : states) {
      ObjectNode check =
          checks.addObject().put("name", state.name()).put("status", word(state.up()));
      if (!state.reason().isEmpty()) {
        check.put("reason", state.reason());
      }
    }
    facts.forEach((name, fact) -> answer.set(name, Json.MAPPER.valueToTree(fact)));
    return answer + "\n";
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().add("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
