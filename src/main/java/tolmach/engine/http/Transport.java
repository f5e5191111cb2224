package tolmach.engine.http;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries calls to one service. Every call ends within its deadline, whatever the server does; an
 * answer is whole and bounded; no redirect is followed. Faults that may pass are tried again after
 * random pauses that double (full jitter), as long as the deadline allows. Safe for use by several
 * threads.
 */
public final class Transport {

  private static final int LONGEST_PAUSE_DOUBLINGS = 5;

  private final Service service;
  private final HttpSettings settings;
  private final Faults faults;
  private final HttpClient client;

  public Transport(Service service, HttpSettings settings) {
    this(service, settings, Clock.systemUTC());
  }

  Transport(Service service, HttpSettings settings, Clock clock) {
    this.service = service;
    this.settings = settings;
    this.faults = new Faults(service, settings, clock);
    this.client =
        HttpClient.newBuilder()
            // the upgrade to HTTP/2 without TLS makes some servers fall over their own feet
            .version(
                "https".equalsIgnoreCase(service.base().getScheme())
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  public Service service() {
    return service;
  }

  /** Reads what came of an answer; its faults are tried again like those of the transport. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(Answer answer) throws ServiceFault;
  }

  /**
   * Sends {@code call} and reads its answer, whose status is 2xx.
   *
   * @throws ServiceFault if there is none by the deadline, or none that can be read
   */
  public <T> T send(Call call, Deadline deadline, Reading<T> reading) throws ServiceFault {
    Retry retry =
        Retry.of(
            service.name(),
            RetryConfig.<T>custom()
                .maxAttempts(settings.attempts())
                .retryOnException(
                    e ->
                        e instanceof ServiceFault fault
                            && fault.cure() == ServiceFault.Cure.AGAIN
                            && !deadline.isOver()
                            && !Thread.currentThread().isInterrupted())
                .intervalBiFunction((attempt, outcome) -> pause(attempt, deadline))
                .build());
    try {
      return retry.executeCallable(() -> reading.of(once(call, deadline)));
    } catch (ServiceFault | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // the callable throws no other
    }
  }

  /** Random up to a bound that doubles; never more than half of what is left. */
  private long pause(int attempt, Deadline deadline) {
    int doublings = Math.min(attempt - 1, LONGEST_PAUSE_DOUBLINGS);
    long bound = settings.firstPause().toMillis() << doublings;
    return Math.min(
        ThreadLocalRandom.current().nextLong(bound + 1), deadline.left().toMillis() / 2);
  }

  private Answer once(Call call, Deadline deadline) throws ServiceFault {
    Duration left = deadline.left();
    boolean own = settings.requestTimeout().compareTo(left) < 0;
    Duration limit = own ? settings.requestTimeout() : left;
    if (limit.toMillis() < 1) {
      throw faults.late(deadline.patience());
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request(call, limit), BoundedBody.upTo(settings.maxAnswerBytes()));
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      Answer answer =
          new Answer(
              service.name() + " at " + service.place(),
              response.statusCode(),
              response.headers(),
              response.body());
      if (answer.status() / 100 != 2) {
        throw faults.of(answer);
      }
      return answer;
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw faults.late(own ? limit : deadline.patience());
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw faults.interrupted();
    } catch (ExecutionException e) {
      throw faults.of(e.getCause());
    }
  }

  private HttpRequest request(Call call, Duration limit) {
    HttpRequest.BodyPublisher body =
        call.body().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.at(call.path()))
            .method(call.method(), body)
            // the exchange as a whole is bounded too; a little later, so that one of them speaks
            .timeout(limit.plusSeconds(1))
            .setHeader("User-Agent", "tolmach");
    call.headers().forEach(request::setHeader);
    return request.build();
  }
}
