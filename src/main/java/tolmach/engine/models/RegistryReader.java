package tolmach.engine.models;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tolmach.engine.models.KnownModel.VariantFile;
import tolmach.language.LanguagePair;

/** Reads a registry of models, which must hold to {@code registry.schema.json}. */
final class RegistryReader {

  private static final String SCHEMA = "registry.schema.json";
  private static final int MOST_FAULTS = 3;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private RegistryReader() {}

  /**
   * @throws IllegalArgumentException if it is no registry; the message says what is wrong where
   */
  static List<KnownModel> read(byte[] bytes) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "it is not JSON: line " + line(e) + ", " + e.getOriginalMessage(), e);
    }
    var faults = schema().validate(json);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream()
              .limit(MOST_FAULTS)
              .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
              .collect(Collectors.joining("; ")));
    }
    List<KnownModel> models = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode model : json.path("models")) {
      models.add(model(model));
      if (!names.add(model.path("name").asText())) {
        throw new IllegalArgumentException(
            "two models have the name " + model.path("name").asText());
      }
    }
    return models;
  }

  private static KnownModel model(JsonNode json) {
    List<LanguagePair> pairs = new ArrayList<>();
    json.path("pairs").forEach(pair -> pairs.add(pair(pair.asText())));
    Map<FileVariant, Long> bytes = new EnumMap<>(FileVariant.class);
    for (FileVariant variant : FileVariant.values()) {
      JsonNode about = json.path("bytes").path(variant.toString());
      if (about.isNumber()) {
        bytes.put(variant, about.asLong());
      }
    }
    List<VariantFile> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      files.add(
          new VariantFile(
              text(file, "variant").map(RegistryReader::variant),
              new ModelFile(
                  file.path("path").asText(),
                  file.has("bytes")
                      ? OptionalLong.of(file.path("bytes").asLong())
                      : OptionalLong.empty(),
                  text(file, "sha256"),
                  file.path("optional").asBoolean())));
    }
    return new KnownModel(
        json.path("name").asText(),
        pairs,
        json.path("builtIn").asBoolean(),
        text(json, "repository"),
        text(json, "revision").orElse(KnownModel.MAIN),
        json.path("licence").asText(),
        text(json, "card"),
        bytes,
        !json.path("layout").asText().equals("listed"),
        files);
  }

  /** A pair as it is written where arrows are hard to type: {@code en-ru}. */
  static LanguagePair pair(String text) {
    String[] tags = text.split("-", -1);
    if (tags.length != 2) {
      throw new IllegalArgumentException("\"" + text + "\" is no pair; write it like en-ru");
    }
    return LanguagePair.of(tags[0], tags[1]);
  }

  private static FileVariant variant(String name) {
    return FileVariant.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
  }

  private static String line(JsonProcessingException e) {
    return e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = RegistryReader.class.getResourceAsStream(SCHEMA)) {
      if (stream == null) {
        throw new IllegalStateException(SCHEMA + " is missing beside RegistryReader");
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
