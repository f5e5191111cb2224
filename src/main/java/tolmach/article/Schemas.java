package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A JSON Schema (2020-12) of the project's own, read once; nothing is fetched from anywhere. */
final class Schemas {

  /** More faults than this are not listed. */
  private static final int MAX_FAULTS = 5;

  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  static Schemas resource(String name) {
    try (var stream = Schemas.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing beside Schemas");
      }
      return of(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schemas of(String json) {
    var config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    return new Schemas(registry.getSchema(json));
  }

  /** What is wrong, each as path and reason; empty if the value is valid. */
  List<String> faults(JsonNode value) {
    return schema.validate(value).stream()
        .limit(MAX_FAULTS)
        .map(error -> path(error.getInstanceLocation().toString()) + ": " + error.getMessage())
        .toList();
  }

  private static String path(String location) {
    return location.isEmpty() ? "/" : location;
  }
}
