package tolmach.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tolmach.wire.OperatorException;

/** Where settings are read from: a file, then the environment, then the command line. */
public final class SettingsSource {

  private static final String PREFIX = "tolmach.";

  private final Map<String, String> found = new TreeMap<>();

  /**
   * Adds a properties file in UTF-8; null adds nothing.
   *
   * @throws OperatorException if it cannot be read, or holds a name outside {@code tolmach.}
   */
  public SettingsSource file(Path file) {
    if (file == null) {
      return this;
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new OperatorException(
          "There is no settings file " + file.toAbsolutePath(),
          "Let --config name one that is there, or leave it out");
    } catch (CharacterCodingException e) {
      throw new OperatorException(
          "The settings file " + file.toAbsolutePath() + " is not UTF-8", "Save it in UTF-8");
    } catch (IOException | IllegalArgumentException e) {
      throw new OperatorException(
          "The settings file " + file.toAbsolutePath() + " cannot be read: " + e.getMessage(),
          "Write it as lines of name=value");
    }
    for (String name : properties.stringPropertyNames()) {
      found.put(name, properties.getProperty(name).strip());
    }
    return this;
  }

  /**
   * Adds what the environment says. A variable of another meaning is passed over: schedulers set
   * some that begin like ours ({@code TOLMACH_SERVICE_HOST}).
   */
  public SettingsSource environment(Map<String, String> environment) {
    for (String name : SettingsDefinition.DEFINITION.names()) {
      String value = environment.get(SettingNames.environment(name));
      if (value != null) {
        found.put(name, value.strip());
      }
    }
    ownSettings(EngineDefinition.ENGINE_PREFIX, SettingsDefinition.ENGINES, environment);
    ownSettings(EngineDefinition.DESK_PREFIX, SettingsDefinition.DESKS, environment);
    String clientPrefix = SettingNames.environment(SettingsDefinition.CLIENT_PREFIX);
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(clientPrefix)) {
            String property = variable.substring(clientPrefix.length());
            found.put(
                SettingsDefinition.CLIENT_PREFIX
                    + property.toLowerCase(Locale.ROOT).replace('_', '.'),
                value);
          }
        });
    return this;
  }

  /** Those of each engine or desk; which there are, the file or the environment said before. */
  private void ownSettings(String prefix, String listing, Map<String, String> environment) {
    Object usual = SettingsDefinition.DEFINITION.defaultValues().get(listing);
    String names = found.getOrDefault(listing, String.join(",", strings(usual)));
    var options =
        prefix.equals(EngineDefinition.ENGINE_PREFIX)
            ? EngineDefinition.ENGINE.names()
            : EngineDefinition.DESK.names();
    for (String owner : names.split(",")) {
      for (String option : options) {
        String name = prefix + owner.strip() + "." + option;
        String value = environment.get(SettingNames.environment(name));
        if (value != null) {
          found.put(name, value.strip());
        }
      }
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(Object::toString).toList();
  }

  /** Adds the properties that begin with {@code tolmach.}; the launcher's own are passed over. */
  public SettingsSource properties(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX) && !SettingsDefinition.RESERVED.contains(name)) {
        found.put(name, properties.getProperty(name));
      }
    }
    return this;
  }

  /** Adds settings by name. */
  public SettingsSource values(Map<String, String> values) {
    found.putAll(values);
    return this;
  }

  /**
   * @throws OperatorException if a name is unknown or a value out of bounds
   */
  public Settings settings() {
    return Settings.of(found);
  }
}
