package tolmach.routes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import tolmach.wire.DeadLetters;
import tolmach.wire.JsonConversions;
import tolmach.wire.MemoryWire;
import tolmach.worker.FailureNote;

/** The very files in {@code routes/}, with queues in memory where Kafka stands. */
final class RunningRoutes implements AutoCloseable {

  private final DefaultCamelContext camel = new DefaultCamelContext();
  final MemoryWire wire = new MemoryWire();

  /**
   * @param files names without {@code .camel.yaml}; the shared error handling is always there
   */
  static RunningRoutes of(List<String> files, Map<String, Object> beans) throws Exception {
    return of(files, beans, Map.of("watch.period", "100000"));
  }

  static RunningRoutes of(
      List<String> files, Map<String, Object> beans, Map<String, String> placeholders)
      throws Exception {
    var routes = new RunningRoutes();
    routes.start(files, beans, placeholders);
    return routes;
  }

  private void start(
      List<String> files, Map<String, Object> beans, Map<String, String> placeholders)
      throws Exception {
    camel.addComponent("wire", wire);
    camel.addComponent("story", wire);
    var all = new LinkedHashMap<String, Object>();
    all.put("deadLetters", new DeadLetters());
    all.put("failureNote", new FailureNote());
    all.putAll(beans);
    all.forEach(camel.getRegistry()::bind);
    var properties = new Properties();
    for (String name :
        List.of(
            "concurrency.read",
            "concurrency.urgent",
            "concurrency.regular",
            "concurrency.bulk",
            "in-flight.records",
            "in-flight.bytes")) {
      properties.setProperty(name, "1");
    }
    properties.putAll(placeholders);
    camel.getPropertiesComponent().setInitialProperties(properties);
    JsonConversions.addTo(camel);
    camel.start();
    load("00-dead-letters");
    for (String file : files) {
      load(file);
    }
  }

  private void load(String file) throws Exception {
    Resource resource =
        ResourceHelper.resolveResource(
            camel, "file:" + Path.of("routes", file + ".camel.yaml").toAbsolutePath());
    PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
