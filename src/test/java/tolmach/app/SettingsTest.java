package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.Lane;
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
