package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.engine.Lane;
import tolmach.wire.OperatorException;

class HealthServerTest {

  private final AtomicReference<String> storyTrouble = new AtomicReference<>();
  private final AtomicReference<String> lifeTrouble = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Metrics metrics;
  private HealthServer server;

  @BeforeEach
  void start() {
    metrics = new Metrics();
    var health =
        new Health()
            .ready("story", () -> Optional.ofNullable(storyTrouble.get()))
            .live("routes", () -> Optional.ofNullable(lifeTrouble.get()));
    server = HealthServer.start(0, health, metrics.registry());
  }

  @AfterEach
  void stop() {
    server.close();
    metrics.close();
  }

  @Test
  void is_up_while_every_check_is() throws Exception {
    HttpResponse<String> answer = get("/observe/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("status").asText()).isEqualTo("UP");
    assertThat(json(answer).path("checks")).hasSize(2);
  }

  @Test
  void is_not_ready_with_the_reason_and_yet_alive() throws Exception {
    storyTrouble.set("the stores are being restored, 40,000 records to go");

    HttpResponse<String> ready = get("/observe/health/ready");
    HttpResponse<String> live = get("/observe/health/live");

    assertThat(ready.statusCode()).isEqualTo(503);
    JsonNode check = json(ready).path("checks").get(0);
    assertThat(check.path("name").asText()).isEqualTo("story");
    assertThat(check.path("status").asText()).isEqualTo("DOWN");
    assertThat(check.path("reason").asText()).contains("40,000 records");
    assertThat(live.statusCode()).isEqualTo(200);
  }

  @Test
  void is_neither_alive_nor_ready_when_life_is_gone() throws Exception {
    lifeTrouble.set("route read-article has ended");

    assertThat(get("/observe/health/live").statusCode()).isEqualTo(503);
    assertThat(get("/observe/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void tells_metrics_as_prometheus_reads_them() throws Exception {
    metrics.laneWaiting(lane -> lane == Lane.BULK ? 7 : 0).held(() -> 3);
    metrics.deadLetter("read-article");
    metrics.lag(List.of(new ConsumerLag("tolmach-story", "articles.incoming", 2, 41)));

    HttpResponse<String> answer = get("/observe/metrics");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body())
        .contains("tolmach_lane_waiting{lane=\"bulk\"} 7.0")
        .contains("tolmach_held 3.0")
        .contains("tolmach_dead_letters_total{route=\"read-article\"} 1.0")
        .contains(
            "tolmach_consumer_lag{group=\"tolmach-story\",partition=\"2\",topic=\"articles.incoming\"}"
                + " 41.0")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void knows_no_other_path_and_takes_nothing() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/observe/healthy").statusCode()).isEqualTo(404);
    var post =
        HttpRequest.newBuilder(uri("/observe/health"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void says_what_to_do_when_its_port_is_taken() {
    assertThatThrownBy(() -> HealthServer.start(server.port(), new Health(), metrics.registry()))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("127.0.0.1:" + server.port())
        .hasMessageContaining("-Dtolmach.http.port");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.MAPPER.readTree(answer.body());
  }
}
