package tolmach.app;

import java.util.ArrayList;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** src/docs/settings.md, printed from the definition. */
final class SettingsPage {

  private static final String BEGINNING =
      """
      # Settings

      Every setting of Tolmach. Each may stand, strongest first,

      - on the command line: `./tolmach run -Dtolmach.http.port=0`
      - in the environment, upper case with underscores: `TOLMACH_HTTP_PORT=0`
      - in the properties file that `--config FILE` names, in UTF-8: `tolmach.http.port=0`

      A name in a file or on the command line that is not listed here is refused. The environment may
      hold other names that begin with `TOLMACH_`, since schedulers put some there.

      | setting | type | default | values | meaning |
      |---|---|---|---|---|
      """;

  private static final String END =
      """

      `tolmach.kafka.client.<property>` hands any property of Kafka's clients to every one that Tolmach
      opens, for a cluster with TLS or SASL: `tolmach.kafka.client.security.protocol=SASL_SSL`, or
      `TOLMACH_KAFKA_CLIENT_SECURITY_PROTOCOL=SASL_SSL`.

      Two more words are only read from the environment: `TOLMACH_JAVA_OPTS`, options for the JVM that
      the launcher starts, and `TOLMACH_LOG`, the level of the log (`INFO`).
      """;

  private SettingsPage() {}

  static String markdown() {
    var page = new StringBuilder(BEGINNING);
    for (Importance importance : Importance.values()) {
      SettingsDefinition.DEFINITION.configKeys().values().stream()
          .filter(key -> key.importance == importance)
          .forEach(key -> page.append(row(key)));
    }
    return page.append(END).toString();
  }

  private static String row(ConfigKey key) {
    return "| `"
        + key.name
        + "` | "
        + key.type.name().toLowerCase(Locale.ROOT)
        + " | "
        + shownDefault(key)
        + " | "
        + (key.validator == null ? "" : key.validator)
        + " | "
        + key.documentation
        + " |\n";
  }

  private static String shownDefault(ConfigKey key) {
    String text =
        key.defaultValue instanceof Iterable<?> list
            ? String.join(",", strings(list))
            : String.valueOf(key.defaultValue);
    return text.isEmpty() ? "empty" : "`" + text + "`";
  }

  private static Iterable<String> strings(Iterable<?> list) {
    var strings = new ArrayList<String>();
    list.forEach(value -> strings.add(value.toString()));
    return strings;
  }
}
