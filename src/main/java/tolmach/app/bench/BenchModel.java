package tolmach.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tolmach.wire.OperatorException;

/** Which local model is measured: the one given, or the first by name in the folder of models. */
final class BenchModel {

  private BenchModel() {}

  /**
   * @param place the folder of a model, or of models
   * @throws OperatorException if there is none; never is another one taken for it
   */
  static Path in(Path place) {
    if (isModel(place)) {
      return place;
    }
    if (Files.isDirectory(place)) {
      try (Stream<Path> folders = Files.list(place)) {
        List<Path> models = folders.filter(BenchModel::isModel).sorted().toList();
        if (!models.isEmpty()) {
          return models.get(0);
        }
      } catch (IOException e) {
        throw new OperatorException(
            "the folder of models " + place + " cannot be read: " + e, "See its permissions.");
      }
    }
    throw new OperatorException(
        "there is no translation model in " + place.toAbsolutePath().normalize() + " to measure.",
        "Fetch one with ./tolmach models pull, or name a folder with --model.");
  }

  private static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve("config.json"));
  }
}
