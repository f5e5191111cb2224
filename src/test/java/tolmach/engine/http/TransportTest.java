package tolmach.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tolmach.engine.EngineException;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TransportTest {

  private static final HttpSettings HTTP =
      new HttpSettings(
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          1000,
          3,
          Duration.ofMillis(10),
          Duration.ofSeconds(5),
          Duration.ofHours(1));
  private static final ApiKey KEY = ApiKey.of("secret-key-0815");

  private static Transport to(URI base) {
    return new Transport(new Service("any", base, KEY, "TOLMACH_ANY_KEY"), HTTP);
  }

  private static ServiceFault fault(Transport transport, Duration patience) {
    return catchThrowableOfType(
        ServiceFault.class,
        () -> transport.send(Call.get("/x"), Deadline.in(patience), Answer::json));
  }

  @Test
  void half_of_an_answer_is_none_though_it_would_do() throws IOException {
    try (RawServer server =
        new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"x\":1}")) {
      ServiceFault fault = fault(to(server.base()), Duration.ofMinutes(1));
      assertThat(fault.why()).isInstanceOf(EngineException.RetryLater.class);
      assertThat(fault).hasMessageContaining("broke off its answer");
      assertThat(server.connections()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void a_server_too_slow_is_hung_up_on() throws Exception {
    CompletableFuture<String> left = new CompletableFuture<>();
    try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> trickle(slow, left), "slow-server");
      thread.setDaemon(true);
      thread.start();
      ServiceFault fault =
          fault(to(URI.create("http://127.0.0.1:" + slow.getLocalPort())), Duration.ofSeconds(1));
      assertThat(fault.why()).isInstanceOf(EngineException.RetryLater.class);
      assertThat(fault)
          .hasMessage(
              "any at "
                  + "127.0.0.1:"
                  + slow.getLocalPort()
                  + " gave no whole answer within 1000 ms");
      assertThat(left.get(2, TimeUnit.MINUTES)).isEqualTo("the client left");
    }
  }

  private static void trickle(ServerSocket slow, CompletableFuture<String> left) {
    try (Socket connection = slow.accept()) {
      connection.getInputStream().read(new byte[8192]);
      OutputStream out = connection.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(UTF_8));
      for (int i = 0; i < 900; i++) {
        out.write(' ');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(100);
      }
      left.complete("the answer came to its end");
    } catch (IOException e) {
      left.complete("the client left");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_answer_without_an_end_is_whole_when_the_server_hangs_up() throws Exception {
    try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\n\r\n{\"x\":1}")) {
      assertThat(
              to(server.base())
                  .send(Call.get("/x"), Deadline.in(Duration.ofMinutes(1)), Answer::json))
          .hasToString("{\"x\":1}");
    }
  }

  @Test
  void a_host_that_does_not_exist_is_named() {
    ServiceFault fault = fault(to(URI.create("http://nowhere.invalid")), Duration.ofMinutes(1));
    assertThat(fault.why()).isInstanceOf(EngineException.RetryLater.class);
    assertThat(fault).hasMessageContaining("any at nowhere.invalid cannot be reached");
  }

  /** A listener whose queue is full lets no connection through, on Linux. */
  @Test
  void a_connection_that_does_not_come_about_is_given_up() throws IOException {
    List<Socket> queue = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 4; i++) {
        Socket waiting = new Socket();
        queue.add(waiting);
        try {
          waiting.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()), 500);
        } catch (IOException e) {
          break; // it is full
        }
      }
      ServiceFault fault =
          fault(to(URI.create("http://127.0.0.1:" + full.getLocalPort())), Duration.ofSeconds(10));
      assertThat(fault.why()).isInstanceOf(EngineException.RetryLater.class);
    } finally {
      for (Socket waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void the_patience_bounds_all_tries_together() {
    try (StandIn server = new StandIn(request -> StandIn.error(500, ""))) {
      HttpSettings many =
          new HttpSettings(
              Duration.ofSeconds(1),
              Duration.ofMinutes(1),
              1000,
              1_000_000,
              Duration.ofMillis(50),
              Duration.ofSeconds(5),
              Duration.ofHours(1));
      Transport transport =
          new Transport(new Service("any", server.base(), KEY, "TOLMACH_ANY_KEY"), many);
      assertThat(fault(transport, Duration.ofSeconds(2)).why())
          .isInstanceOf(EngineException.RetryLater.class);
      assertThat(server.asked("/x").size()).isBetween(2, 10_000);
    }
  }

  @Test
  void a_redirect_is_followed_to_nobody() {
    try (StandIn other = new StandIn(request -> StandIn.ok("{}"));
        StandIn server =
            new StandIn(
                request ->
                    WireMock.aResponse()
                        .withStatus(307)
                        .withHeader("Location", other.base() + "/x"))) {
      ServiceFault fault = fault(to(server.base()), Duration.ofMinutes(1));
      assertThat(fault.why()).isInstanceOf(EngineException.Refused.class);
      assertThat(fault).hasMessageContaining("sends on to " + other.base());
      assertThat(other.asked("/x")).isEmpty();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
    server.start();
    try {
      ServiceFault fault =
          fault(to(URI.create("https://127.0.0.1:" + server.httpsPort())), Duration.ofMinutes(1));
      assertThat(fault.why()).isInstanceOf(EngineException.Refused.class);
      assertThat(fault).hasMessageContaining("look at its certificate and address");
      ServiceFault plain =
          fault(to(URI.create("https://127.0.0.1:" + server.port())), Duration.ofMinutes(1));
      assertThat(plain.why()).isInstanceOf(EngineException.Refused.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_handshake_that_is_cut_off_may_pass() throws IOException {
    try (RawServer server = new RawServer("")) {
      ServiceFault fault =
          fault(
              to(URI.create(server.base().toString().replace("http:", "https:"))),
              Duration.ofMinutes(1));
      assertThat(fault.why()).isInstanceOf(EngineException.RetryLater.class);
    }
  }

  @Test
  void the_header_retry_after_has_seconds_or_a_date() {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(RetryAfter.parse("120", now)).contains(now.plusSeconds(120));
    assertThat(RetryAfter.parse(" 1.5 ", now)).contains(now.plusMillis(1500));
    assertThat(RetryAfter.parse("Mon, 23 Nov 2026 12:01:00 GMT", now))
        .contains(now.plusSeconds(60));
    assertThat(RetryAfter.parse("Mon, 23 Nov 2020 12:01:00 GMT", now)).contains(now);
    assertThat(RetryAfter.parse("999999999", now)).contains(now.plus(Duration.ofDays(7)));
    assertThat(RetryAfter.parse("soon", now)).isEmpty();
    assertThat(RetryAfter.parse("-5", now)).isEmpty();
    assertThat(RetryAfter.parse("", now)).isEmpty();
  }

  @Test
  void an_address_is_one_of_a_web_service_and_nothing_more() {
    for (String wrong :
        List.of("ftp://x", "/x", "http://user:pw@host", "http://host?key=1", "http://host#x")) {
      assertThatThrownBy(() -> to(URI.create(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("pw");
    }
    assertThat(new Service("any", URI.create("http://h:1/v1/"), KEY, "").at("/x"))
        .isEqualTo(URI.create("http://h:1/v1/x"));
  }
}
