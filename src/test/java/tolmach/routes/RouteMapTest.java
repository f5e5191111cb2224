package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The map in {@code routes/README.md} shows what the files say, and the files keep the house rules.
 */
class RouteMapTest {

  private static final Path FOLDER = Path.of("routes");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([0-9]{2}-[a-z-]+)` \\|(.*)\\|(.*)\\|$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private record Topics(Set<String> read, Set<String> written) {}

  @Test
  void the_table_names_every_file_with_the_topics_it_reads_and_writes() throws IOException {
    var said = new TreeMap<String, Topics>();
    var rows = ROW.matcher(Files.readString(FOLDER.resolve("README.md")));
    while (rows.find()) {
      said.put(rows.group(1), new Topics(names(rows.group(2)), names(rows.group(3))));
    }

    var found = new TreeMap<String, Topics>();
    for (Path file : files()) {
      var topics = new Topics(new TreeSet<>(), new TreeSet<>());
      collect(read(file), topics);
      found.put(file.getFileName().toString().replace(".camel.yaml", ""), topics);
    }

    assertThat(said).isEqualTo(found);
  }

  @Test
  void every_route_has_an_id_a_description_and_a_way_for_its_failures() throws IOException {
    for (Path file : files()) {
      for (JsonNode item : read(file)) {
        if (item.has("route")) {
          JsonNode route = item.get("route");
          assertThat(route.path("id").asText()).as("id in %s", file).isNotEmpty();
          assertThat(route.path("description").asText())
              .as("description of %s in %s", route.path("id"), file)
              .isNotEmpty();
          assertThat(route.path("routeConfigurationId").asText())
              .as("error handling of %s in %s", route.path("id"), file)
              .contains(readsRecords(route) ? "dead-letters" : "missed-look");
        }
      }
    }
  }

  @Test
  void every_file_begins_with_its_way_from_topic_to_topic() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file)).as("%s", file).startsWith("# ").contains("->");
    }
  }

  private static void collect(JsonNode node, Topics topics) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, topics));
      return;
    }
    node.properties()
        .forEach(
            field -> {
              String uri = field.getValue().path("uri").asText("");
              if (uri.startsWith("wire:") || uri.startsWith("story:")) {
                (field.getKey().equals("from") ? topics.read() : topics.written())
                    .addAll(topicsOf(uri));
              }
              collect(field.getValue(), topics);
            });
  }

  /** {@code wire:articles.jobs.${header[…]}} and {@code {{lane}}} are shown as {@code *}. */
  private static List<String> topicsOf(String uri) {
    if (uri.equals("wire:${exchangeProperty.delayTopic}")) {
      return List.of("articles.jobs.delayed.*");
    }
    return List.of(
        uri.substring(uri.indexOf(':') + 1)
            .replaceAll("\\$\\{[^}]*}", "*")
            .replaceAll("\\{\\{[^}]*}}", "*"));
  }

  /** A timer has no record that could be kept. */
  private static boolean readsRecords(JsonNode route) {
    return !route.at("/from/uri").asText().startsWith("timer:");
  }

  private static Set<String> names(String cell) {
    return new TreeSet<>(NAME.matcher(cell).results().map(match -> match.group(1)).toList());
  }

  private static JsonNode read(Path file) throws IOException {
    return new YAMLMapper().readTree(file.toFile());
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList();
    }
  }
}
