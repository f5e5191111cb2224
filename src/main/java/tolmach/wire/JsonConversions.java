package tolmach.wire;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.SimpleTypeConverter;
import tolmach.article.Json;
import tolmach.worker.Draft;
import tolmach.worker.Job;

/** Lets a bean ask for Tolmach's own records where the wire brings bytes. */
public final class JsonConversions {

  private static final List<Class<?>> RECORDS = List.of(Job.class, Draft.class);

  private JsonConversions() {}

  public static void addTo(CamelContext camel) {
    for (Class<?> type : RECORDS) {
      camel
          .getTypeConverterRegistry()
          .addTypeConverter(
              type,
              byte[].class,
              new SimpleTypeConverter(
                  false,
                  (Class<?> wanted, Exchange exchange, Object value) ->
                      Json.read((byte[]) value, wanted)));
    }
  }
}
