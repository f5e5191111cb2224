package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RouteMetricsTest {

  @Test
  void counts_and_times_routes_under_the_names_of_camel_micrometer() throws Exception {
    try (var metrics = new Metrics();
        var context = new DefaultCamelContext()) {
      context.getCamelContextExtension().setName("tolmach");
      context.addRoutePolicyFactory(metrics.routes());
      context.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              onException(IllegalStateException.class).handled(true).to("log:handled");
              from("direct:read")
                  .routeId("read-article")
                  .choice()
                  .when(simple("${body} == 'handled'"))
                  .throwException(new IllegalStateException("handled"))
                  .when(simple("${body} == 'failed'"))
                  .throwException(new IllegalArgumentException("failed"));
            }
          });
      context.start();
      var template = context.createProducerTemplate();

      template.send("direct:read", exchange -> exchange.getIn().setBody("well"));
      template.send("direct:read", exchange -> exchange.getIn().setBody("handled"));
      template.send("direct:read", exchange -> exchange.getIn().setBody("failed"));

      assertThat(metrics.routes().counts().get("read-article"))
          .isEqualTo(new RouteMetrics.Counts(3, 2, 0));
      String tags =
          "{camelContext=\"tolmach\",eventType=\"route\",kind=\"CamelRoute\",routeId=\"read-article\"}";
      assertThat(metrics.registry().scrape())
          .contains("camel_exchanges_total" + tags + " 3.0")
          .contains("camel_exchanges_failed_total" + tags + " 1.0")
          .contains("camel_exchanges_failures_handled_total" + tags + " 1.0")
          .contains("camel_exchanges_inflight" + tags + " 0.0")
          .contains("camel_route_policy_seconds_count" + tags + " 3");
    }
  }
}
