package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.ContainerFile.Instruction;

class DockerFilesTest {

  private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
  private static final Path COMPOSE = Path.of("docker/compose.yaml");

  /** What mvn package leaves behind, and not before a test runs. */
  private static final List<String> BUILT = List.of("target/lib", "target/classes");

  @TempDir private Path folder;

  @Test
  void the_compose_file_keeps_to_its_specification() throws IOException {
    assertThat(errors(Files.readString(COMPOSE, StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void a_misspelled_key_or_a_wrong_kind_would_be_found() throws IOException {
    String compose = Files.readString(COMPOSE, StandardCharsets.UTF_8);

    assertThat(errors(compose.replace("depends_on:", "depend_on:"))).isNotEmpty();
    assertThat(errors(compose.replace("service_healthy", "service_well"))).isNotEmpty();
    assertThat(errors(compose.replace("retries: 12", "retries: often"))).isNotEmpty();
    assertThat(errors(compose.replace("stop_grace_period: 30s", "stop_grace_period: 30")))
        .isNotEmpty();
  }

  @Test
  void compose_refers_only_to_what_is_there() throws IOException {
    JsonNode compose = compose();

    JsonNode services = compose.path("services");
    for (JsonNode service : services) {
      service
          .path("depends_on")
          .fieldNames()
          .forEachRemaining(
              name -> {
                assertThat(services.has(name)).as(name).isTrue();
                assertThat(services.path(name).has("healthcheck"))
                    .as(name + " is watched")
                    .isTrue();
              });
      for (JsonNode volume : service.path("volumes")) {
        String source = volume.asText().split(":")[0];
        assertThat(source.startsWith(".") || compose.path("volumes").has(source)).isTrue();
      }
    }
    JsonNode build = services.path("tolmach").path("build");
    Path context = COMPOSE.getParent().resolve(build.path("context").asText());
    assertThat(context.resolve(build.path("dockerfile").asText())).exists();
  }

  @Test
  void compose_gives_settings_that_hold_and_names_the_broker_it_starts() throws IOException {
    Map<String, String> environment = new TreeMap<>();
    compose()
        .path("services")
        .path("tolmach")
        .path("environment")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));

    Settings settings = new SettingsSource().environment(environment).settings();

    assertThat(settings.bootstrapServers()).contains("kafka:9092");
    assertThat(environment.keySet()).allMatch(DockerFilesTest::isSetting);
  }

  @Test
  void the_image_copies_only_what_the_project_and_its_build_have() throws IOException {
    List<Instruction> copies = ContainerFile.read(DOCKERFILE).all("COPY");

    assertThat(copies).isNotEmpty();
    for (Instruction copy : copies) {
      List<String> words = copy.words();
      for (String source : words.subList(0, words.size() - 1)) {
        assertThat(BUILT.contains(source) || Files.exists(Path.of(source))).as(source).isTrue();
      }
    }
    assertThat(copies.stream().flatMap(copy -> copy.words().stream())).containsAll(BUILT);
    assertThat(Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8))
        .contains("<outputDirectory>${project.build.directory}/lib</outputDirectory>");
  }

  @Test
  void the_image_does_not_run_as_root() throws IOException {
    List<Instruction> users = ContainerFile.read(DOCKERFILE).all("USER");

    assertThat(users).isNotEmpty();
    assertThat(users.get(users.size() - 1).arguments())
        .doesNotContain("root")
        .doesNotMatch("0(:.*)?");
  }

  @Test
  void the_image_exposes_and_watches_the_port_of_the_settings() throws IOException {
    ContainerFile file = ContainerFile.read(DOCKERFILE);
    String port = String.valueOf(Settings.of(Map.of()).httpPort());

    assertThat(file.all("EXPOSE")).extracting(Instruction::arguments).containsExactly(port);
    assertThat(file.all("HEALTHCHECK").get(0).arguments())
        .contains("127.0.0.1:" + port + "/observe/health/ready");
  }

  @Test
  void the_image_sets_settings_that_there_are() throws IOException {
    for (Instruction env : ContainerFile.read(DOCKERFILE).all("ENV")) {
      assertThat(env.words()).allMatch(word -> isSetting(word.split("=")[0]));
    }
  }

  @Test
  void a_dockerfile_that_is_none_is_refused() throws IOException {
    Path wrong = Files.writeString(folder.resolve("Dockerfile"), "FROM a\nCOPPY b c\n");

    assertThatThrownBy(() -> ContainerFile.read(wrong)).hasMessageContaining("COPPY b c");
  }

  private static boolean isSetting(String variable) {
    return SettingsDefinition.DEFINITION.names().stream()
        .map(SettingNames::environment)
        .anyMatch(variable::equals);
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(COMPOSE.toFile());
  }

  private List<Error> errors(String compose) throws IOException {
    String json = new YAMLMapper().readTree(compose).toString();
    try (InputStream schema =
        getClass().getResourceAsStream("/tolmach/docker/compose.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(json, InputFormat.JSON);
    }
  }
}
