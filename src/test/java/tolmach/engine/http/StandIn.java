package tolmach.engine.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * A server on this machine that stands in for a service: it answers as {@link Behaviour} says and
 * remembers what it was asked.
 */
public final class StandIn implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What it does with a request. */
  @FunctionalInterface
  public interface Behaviour extends Function<Request, ResponseDefinitionBuilder> {}

  private volatile Behaviour behaviour;
  private final WireMockServer server;
  private final int port;

  public StandIn(Behaviour behaviour) {
    this.behaviour = behaviour;
    this.server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(
                    new ResponseDefinitionTransformerV2() {
                      @Override
                      public ResponseDefinition transform(ServeEvent event) {
                        return StandIn.this.behaviour.apply(event.getRequest()).build();
                      }

                      @Override
                      public String getName() {
                        return "behaviour";
                      }
                    }));
    server.start();
    port = server.port();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  public void behave(Behaviour other) {
    behaviour = other;
  }

  /** Does {@code other} where it knows an answer, else as before. */
  public void except(String path, Behaviour other) {
    Behaviour before = behaviour;
    behaviour =
        request -> path(request).equals(path) ? other.apply(request) : before.apply(request);
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public int port() {
    return port;
  }

  /** The requests to {@code path} so far, the first one first. */
  public List<Asked> asked(String path) {
    return server.getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .filter(request -> path(request).equals(path))
        .map(Asked::new)
        .sorted(java.util.Comparator.comparing(asked -> asked.request().getLoggedDate()))
        .toList();
  }

  public void forget() {
    server.resetRequests();
  }

  public static String path(Request request) {
    return URI.create(request.getUrl()).getPath();
  }

  public static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.getBody());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static ResponseDefinitionBuilder ok(JsonNode body) {
    return ok(body.toString());
  }

  public static ResponseDefinitionBuilder ok(String json) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(json);
  }

  public static ResponseDefinitionBuilder error(int status, String json) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(json);
  }

  /** A request that came. */
  public record Asked(com.github.tomakehurst.wiremock.verification.LoggedRequest request) {
    public JsonNode json() {
      return StandIn.json(request);
    }

    public String header(String name) {
      return request.getHeader(name);
    }

    public String body() {
      return request.getBodyAsString();
    }

    @Override
    public String toString() {
      String body = body();
      return request.getMethod()
          + " "
          + request.getUrl()
          + " "
          + body.substring(0, Math.min(300, body.length()));
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
