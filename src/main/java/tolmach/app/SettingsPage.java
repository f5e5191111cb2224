package tolmach.app;

import java.util.ArrayList;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
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

  private static final String ENGINES =
      """

      ## Engines

      Each name in `tolmach.engines` has these, below `tolmach.engine.NAME.`; several engines of one
      type may stand under names of their own, but only one of type `onnx`:

      ```
      tolmach.engines=onnx,deepl,local-llm
      tolmach.engine.deepl.key-file=/etc/tolmach/deepl.key
      tolmach.engine.deepl.cost-per-million=20
      tolmach.engine.local-llm.type=openai
      tolmach.engine.local-llm.url=http://127.0.0.1:11434/v1
      tolmach.engine.local-llm.model=gemma3
      ```

      | setting | type | default | values | meaning |
      |---|---|---|---|---|
      """;

  private static final String ROUTES =
      """

      ## Routes

      A rule of `tolmach.routes` names languages, then a desk or a lane or both where it is for them
      alone, then engines in the order in which they are asked; the next one where one is away, rests,
      refuses, or a check stops what it made:

      ```
      tolmach.routes=*>*: onnx deepl; ru>de: via:en; *>* lane=bulk: onnx; en>ru desk=sport: deepl onnx
      ```

      `*` is any language. Of the rules that fit, the one that says most holds, alone: one with a desk
      before one without, then one with a lane, then one that names the target, then one that names the
      source. `en` fits `en-GB` too, and a rule for `en-GB` goes before it. Where no rule fits, all
      engines are asked in the order of `tolmach.engines`. `via:en` has two engines translate one after
      the other, through English, each half by the rules for its own pair.

      ## Desks

      Each name in `tolmach.desks` has these, below `tolmach.desk.NAME.`; the desk `default` is all
      others together, and items of no desk:

      | setting | type | default | values | meaning |
      |---|---|---|---|---|
      """;

  private static final String FEEDS =
      """

      ## Feeds

      Each name in `tolmach.feeds` has these, below `tolmach.feed.NAME.`:

      ```
      tolmach.feeds=harbour,council
      tolmach.feed.harbour.url=https://www.example.org/harbour.rss
      tolmach.feed.harbour.every=60
      tolmach.feed.council.url=https://news.example.com/council/atom.xml
      tolmach.feed.council.follow=true
      tolmach.feeds.allowed=www.example.com
      ```

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
    rows(page, SettingsDefinition.DEFINITION);
    page.append(ENGINES);
    rows(page, EngineDefinition.ENGINE);
    page.append(ROUTES);
    rows(page, EngineDefinition.DESK);
    page.append(FEEDS);
    rows(page, FeedDefinition.FEED);
    return page.append(END).toString();
  }

  private static void rows(StringBuilder page, ConfigDef definition) {
    for (Importance importance : Importance.values()) {
      definition.configKeys().values().stream()
          .filter(key -> key.importance == importance)
          .forEach(key -> page.append(row(key)));
    }
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
