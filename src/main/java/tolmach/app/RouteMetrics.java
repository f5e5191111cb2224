package tolmach.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Counts and times the exchanges of every route, under the names and tags of camel-micrometer, so
 * that dashboards made for it work: {@code camel_exchanges_total}, {@code
 * camel_exchanges_failed_total}, {@code camel_exchanges_failures_handled_total}, {@code
 * camel_exchanges_inflight}, {@code camel_route_policy_seconds}.
 *
 * <p>Add it to the context before the routes are: {@code context.addRoutePolicyFactory(metrics)}.
 */
public final class RouteMetrics implements RoutePolicyFactory {

  /**
   * What a route has done since the start.
   *
   * @param exchanges ended, well or not
   * @param failed of these ended with an exception, or with one that was handled (a dead letter)
   * @param inFlight begun and not ended
   */
  public record Counts(long exchanges, long failed, int inFlight) {}

  private final MeterRegistry registry;
  private final Map<String, Policy> policies = new ConcurrentHashMap<>();

  public RouteMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
    return policies.computeIfAbsent(
        routeId, id -> new Policy(registry, tags(context.getName(), routeId)));
  }

  /** By route, sorted. */
  public Map<String, Counts> counts() {
    var counts = new TreeMap<String, Counts>();
    policies.forEach((route, policy) -> counts.put(route, policy.counts()));
    return counts;
  }

  private static Tags tags(String context, String routeId) {
    return Tags.of(
        "camelContext", context, "kind", "CamelRoute", "routeId", routeId, "eventType", "route");
  }

  private static final class Policy extends RoutePolicySupport {

    private static final String BEGUN = "tolmach.metrics.begun.";

    private final Counter total;
    private final Counter failed;
    private final Counter handled;
    private final Timer timer;
    private final AtomicInteger inFlight = new AtomicInteger();

    Policy(MeterRegistry registry, Tags tags) {
      total = registry.counter("camel.exchanges.total", tags);
      failed = registry.counter("camel.exchanges.failed", tags);
      handled = registry.counter("camel.exchanges.failures.handled", tags);
      timer =
          Timer.builder("camel.route.policy")
              .tags(tags)
              .publishPercentileHistogram()
              .minimumExpectedValue(Duration.ofMillis(1))
              .maximumExpectedValue(Duration.ofMinutes(2))
              .register(registry);
      registry.gauge("camel.exchanges.inflight", tags, inFlight);
    }

    Counts counts() {
      return new Counts(
          (long) total.count(), (long) (failed.count() + handled.count()), inFlight.get());
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
      inFlight.incrementAndGet();
      exchange.setProperty(BEGUN + route.getRouteId(), System.nanoTime());
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      inFlight.decrementAndGet();
      total.increment();
      if (exchange.isFailed()) {
        failed.increment();
      } else if (exchange.getExchangeExtension().isFailureHandled()) {
        handled.increment();
      }
      Object begun = exchange.removeProperty(BEGUN + route.getRouteId());
      if (begun instanceof Long nanos) {
        timer.record(Duration.ofNanos(System.nanoTime() - nanos));
      }
    }
  }
}
