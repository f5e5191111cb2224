package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.EngineInstance;
import tolmach.engine.Lane;
import tolmach.engine.cost.Balance;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Budgets;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;

class SettingsTest {

  @TempDir private Path folder;

  @Test
  void are_complete_without_being_given() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.bootstrapServers()).isEmpty();
    assertThat(settings.targetLanguages())
        .containsExactly(LanguageTag.of("en"), LanguageTag.of("ru"));
    assertThat(settings.brokerPort()).isEqualTo(19092);
    assertThat(settings.deadline(Lane.URGENT)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.engineThreads()).isPositive();
    assertThat(settings.data()).isAbsolute();
  }

  @Test
  void refuse_an_unknown_name_and_suggest_the_nearest() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.target.languages", "en")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("There is no setting \"tolmach.target.languages\"")
        .hasMessageContaining("The nearest is tolmach.target-languages");
  }

  @Test
  void suggest_nothing_for_a_name_that_is_near_none() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.quite-another-thing.altogether", "1")))
        .isInstanceOf(OperatorException.class)
        .hasMessageNotContaining("nearest");
  }

  @Test
  void refuse_a_value_out_of_bounds_by_name_and_value() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.http.port", "70000")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("tolmach.http.port")
        .hasMessageContaining("70000");
  }

  @Test
  void refuse_a_target_that_is_no_language() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.target-languages", "en,rus_RU")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("rus_RU");
  }

  @Test
  void hand_client_properties_on_without_their_prefix() {
    Settings settings = Settings.of(Map.of("tolmach.kafka.client.security.protocol", "SASL_SSL"));

    assertThat(settings.kafkaClient()).containsExactly(Map.entry("security.protocol", "SASL_SSL"));
  }

  @Test
  void on_the_command_line_go_before_the_environment_and_that_before_the_file() throws Exception {
    Path file = folder.resolve("tolmach.properties");
    Files.writeString(
        file,
        "tolmach.http.port=1\ntolmach.partitions=11\ntolmach.broker.port=111\n",
        StandardCharsets.UTF_8);
    var commandLine = new Properties();
    commandLine.setProperty("tolmach.http.port", "3");
    commandLine.setProperty("tolmach.home", "/somewhere");
    commandLine.setProperty("user.name", "somebody");

    Settings settings =
        new SettingsSource()
            .file(file)
            .environment(Map.of("TOLMACH_HTTP_PORT", "2", "TOLMACH_PARTITIONS", "12"))
            .properties(commandLine)
            .settings();

    assertThat(settings.httpPort()).isEqualTo(3);
    assertThat(settings.partitions()).isEqualTo(12);
    assertThat(settings.brokerPort()).isEqualTo(111);
  }

  @Test
  void pass_over_what_a_scheduler_puts_into_the_environment() {
    Settings settings =
        new SettingsSource()
            .environment(
                Map.of(
                    "TOLMACH_SERVICE_HOST", "10.0.0.1",
                    "TOLMACH_KAFKA_CLIENT_SECURITY_PROTOCOL", "SSL",
                    "TOLMACH_TARGET_LANGUAGES", "es"))
            .settings();

    assertThat(settings.targetLanguages()).containsExactly(LanguageTag.of("es"));
    assertThat(settings.kafkaClient()).containsExactly(Map.entry("security.protocol", "SSL"));
  }

  @Test
  void name_engines_with_types_terms_and_options_of_their_own() {
    Settings settings =
        Settings.of(
            Map.of(
                "tolmach.engines", "onnx,local-llm",
                "tolmach.engine.local-llm.type", "libretranslate",
                "tolmach.engine.local-llm.url", "http://127.0.0.1:5000",
                "tolmach.engine.local-llm.cost-per-million", "0.5",
                "tolmach.engine.local-llm.concurrency", "3",
                "tolmach.routes", "*>*: onnx; ru>de: local-llm"));

    EngineInstance engine = settings.engines().engines().engines().get(1);
    assertThat(engine.name()).isEqualTo("local-llm");
    assertThat(engine.type()).isEqualTo("libretranslate");
    assertThat(engine.option("url")).isEqualTo("http://127.0.0.1:5000");
    assertThat(engine.terms().concurrency()).isEqualTo(3);
    assertThat(engine.terms().price().of(1_000_000)).isEqualTo(500_000);
  }

  @Test
  void refuse_a_route_to_an_engine_that_is_not_there() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.routes", "ru>de: deeepl")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining(
            "the route \"ru>de: deeepl\" names the engine \"deeepl\"; known: onnx, pseudo");
  }

  @Test
  void refuse_an_engine_of_no_type() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.engines", "onnx,oracle")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("tolmach.engine.oracle.type to one of");
  }

  @Test
  void refuse_settings_of_an_engine_that_is_not_named() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.engine.deepl.cost-per-million", "20")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("There is no setting \"tolmach.engine.deepl.cost-per-million\"");
  }

  @Test
  void refuse_an_engines_setting_out_of_bounds() {
    assertThatThrownBy(() -> Settings.of(Map.of("tolmach.engine.onnx.breaker-failures", "0")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("tolmach.engine.onnx")
        .hasMessageContaining("breaker-failures");
  }

  @Test
  void give_desks_budgets_and_styles() {
    Settings settings =
        Settings.of(
            Map.of(
                "tolmach.desks", "sport,default",
                "tolmach.desk.sport.budget", "12.5",
                "tolmach.desk.sport.budget-period", "day",
                "tolmach.desk.sport.when-spent", "fallback",
                "tolmach.desk.sport.style", "short sentences"));

    assertThat(settings.engines().budgets(Clock.systemUTC()).balances())
        .extracting(Balance::budget)
        .containsExactly(
            new Budget("sport", 12_500_000, Budget.Period.DAY, Budget.WhenSpent.FALLBACK));
    assertThat(settings.engines().desks(Budgets.NONE).styles())
        .containsExactly(Map.entry("sport", "short sentences"));
  }

  @Test
  void of_engines_and_desks_may_stand_in_the_environment() {
    Settings settings =
        new SettingsSource()
            .environment(
                Map.of(
                    "TOLMACH_ENGINES", "onnx,my-deepl",
                    "TOLMACH_ENGINE_MY_DEEPL_TYPE", "deepl",
                    "TOLMACH_DESKS", "sport",
                    "TOLMACH_DESK_SPORT_BUDGET", "1"))
            .settings();

    assertThat(settings.engines().engines().engines())
        .extracting(EngineInstance::type)
        .containsExactly("onnx", "deepl");
    assertThat(settings.engines().budgets(Clock.systemUTC()).isEmpty()).isFalse();
  }

  @Test
  void say_which_file_is_missing() {
    assertThatThrownBy(() -> new SettingsSource().file(folder.resolve("none.properties")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("none.properties");
  }

  @Test
  void keep_the_name_of_the_node_in_the_data_folder() {
    Settings settings = Settings.of(Map.of("tolmach.data", folder.resolve("data").toString()));

    String name = NodeName.of(settings);

    assertThat(name).matches("node-[0-9a-f]{8}");
    assertThat(NodeName.of(settings)).isEqualTo(name);
    assertThat(NodeName.of(settings.with("tolmach.node", "desk-2"))).isEqualTo("desk-2");
  }
}
