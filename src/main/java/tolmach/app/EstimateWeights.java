package tolmach.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tolmach.check.quality.QualityModels;
import tolmach.wire.OperatorException;

/** The weights of estimates: those of a file, and for all else those that come along. */
public final class EstimateWeights {

  private EstimateWeights() {}

  /**
   * As the settings want it.
   *
   * @throws OperatorException if their file cannot be read
   */
  public static QualityModels of(Settings settings) {
    Optional<Path> file = settings.qualityWeights();
    return file.isEmpty()
        ? QualityModels.standard()
        : read(file.get()).orElse(QualityModels.standard());
  }

  private static QualityModels read(Path file) {
    try {
      return QualityModels.read(Files.readAllLines(file));
    } catch (IOException e) {
      throw wrong(file, "cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw wrong(file, e.getMessage(), e);
    }
  }

  private static OperatorException wrong(Path file, String what, Exception cause) {
    return new OperatorException(
        "The weights in " + file + ": " + what + " (" + cause.getClass().getSimpleName() + ")",
        "Write them with ./tolmach bench estimate --write "
            + file
            + ", or leave "
            + SettingsDefinition.QUALITY_WEIGHTS
            + " empty");
  }
}
