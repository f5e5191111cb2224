package tolmach.engine.models;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an installed model came from; lies in its folder. Licences such as CC-BY ask that who uses
 * a work can say so.
 *
 * @param source the address or the folder
 * @param repository on the hub; null if it is not known
 * @param revision of the repository, as a commit where the hub said so; null if it is not known
 * @param card the page that tells of the model; null if there is none
 * @param pulled when, in ISO 8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pedigree(
    String name,
    String source,
    String repository,
    String revision,
    String variant,
    String licence,
    String card,
    String pulled) {

  static final String FILE = "tolmach-model.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  /** That of a folder; empty if somebody put it there by hand. */
  static Optional<Pedigree> of(Path folder) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Pedigree.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
