package tolmach.app;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.language.NewsLanguageDetector;

/**
 * What takes seconds to load and needs no broker is loaded while the broker starts: Camel and its
 * YAML reader, the stores' native library, the language detectors' models. Changes nothing else; if
 * it fails, the same is loaded when it is needed.
 */
final class WarmUp implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final String ROUTE =
      """
      - route:
          id: warm-up
          from:
            uri: direct:warm-up
            steps:
              - setBody:
                  expression:
                    simple:
                      expression: "${body}"
      """;

  static void begin() {
    var thread = new Thread(new WarmUp(), "tolmach-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try (var camel = new DefaultCamelContext()) {
      camel.start();
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(ResourceHelper.fromString("warm-up.camel.yaml", ROUTE));
      RocksDB.loadLibrary();
      NewsLanguageDetector.builtIn()
          .detect("The first article should not have to wait for models to be read.");
    } catch (Exception e) {
      LOG.atDebug().setCause(e).log("nothing was loaded ahead");
    }
  }
}
