package tolmach.engine.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguagePair;

/** The models that are known: those that Tolmach knows, and those of the house's own file. */
public final class ModelRegistry {

  /** The house's own entries, in the folder of models; one with a known name takes its place. */
  public static final String FILE = "registry.json";

  private static final String RESOURCE = "registry.json";

  private final Map<String, KnownModel> models = new LinkedHashMap<>();

  private ModelRegistry(List<KnownModel> own, List<KnownModel> builtIn) {
    own.forEach(model -> models.put(model.name(), model));
    builtIn.forEach(model -> models.putIfAbsent(model.name(), model));
  }

  /** What Tolmach knows by itself. */
  public static ModelRegistry builtIn() {
    return new ModelRegistry(List.of(), bundled());
  }

  /**
   * What Tolmach knows, after what {@value #FILE} in the folder of models says, if there is one.
   *
   * @throws ModelException if that file is not a registry; the message says where
   */
  public static ModelRegistry of(Path models) throws ModelException {
    Path file = models.resolve(FILE);
    if (!Files.exists(file)) {
      return builtIn();
    }
    String remedy = "Mend it; src/docs/models.md says what it may hold. Or move it away";
    try {
      return new ModelRegistry(RegistryReader.read(Files.readAllBytes(file)), bundled());
    } catch (IOException e) {
      throw new ModelException("The file " + file + " cannot be read: " + e, remedy);
    } catch (IllegalArgumentException e) {
      throw new ModelException(file + " is no registry of models: " + e.getMessage(), remedy);
    }
  }

  /** All, the house's own first; the order is that of preference. */
  public Collection<KnownModel> models() {
    return List.copyOf(models.values());
  }

  public Optional<KnownModel> find(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /** Those that translate a pair, whatever its regions; what is preferred comes first. */
  public List<KnownModel> serving(LanguagePair pair) {
    List<KnownModel> serving = new ArrayList<>();
    models.values().stream().filter(model -> model.serves(pair)).forEach(serving::add);
    return serving;
  }

  private static List<KnownModel> bundled() {
    try (InputStream stream = ModelRegistry.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside ModelRegistry");
      }
      return RegistryReader.read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
