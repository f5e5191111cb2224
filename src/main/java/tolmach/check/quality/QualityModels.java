package tolmach.check.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tolmach.language.LanguagePair;

/**
 * The weights by engine and pair. What was fitted for just this engine and this pair serves first,
 * then what was fitted for the pair, then for the engine, then what holds for all.
 */
public final class QualityModels {

  private static final String STANDARD = "weights.txt";
  private static final String ANY = "*";

  private static final QualityModel PRIOR = QualityModel.prior(UsualLength.UNKNOWN);

  private final List<Map<String, QualityModel>> shelves;

  private QualityModels(List<Map<String, QualityModel>> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  /** Those that come along. */
  public static QualityModels standard() {
    InputStream in = QualityModels.class.getResourceAsStream(STANDARD);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads sections that begin with {@code [*]}, {@code [en-ru]}, {@code [ENGINE *]} or {@code
   * [ENGINE en-ru]}; then a name and its value a line, {@code #} begins a remark. What a section
   * does not name is as in {@code [*]} if that stands before it, else as the prior has it.
   *
   * @throws IllegalArgumentException with the number of the line that cannot be read
   */
  public static QualityModels read(List<String> lines) {
    var models = new LinkedHashMap<String, QualityModel>();
    String name = null;
    QualityModel model = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        if (line.startsWith("[")) {
          name = SectionName.of(line);
          model = models.getOrDefault(ANY, PRIOR);
          if (models.containsKey(name)) {
            throw new IllegalArgumentException("there are two sections [" + name + "]");
          }
        } else if (name == null) {
          throw new IllegalArgumentException("a section is wanted first, as [*] or [en-ru]");
        } else {
          model = model.with(line.split("\\s+", -1));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
      }
      models.put(name, model);
    }
    return new QualityModels(List.of(Map.copyOf(models)));
  }

  /** These, and where they have no section that fits, those of another. */
  public QualityModels orElse(QualityModels other) {
    return new QualityModels(Stream.of(this, other).flatMap(one -> one.shelves.stream()).toList());
  }

  /**
   * The weights to use.
   *
   * @param engine its name
   */
  public QualityModel of(String engine, LanguagePair pair) {
    String languages = SectionName.of(pair);
    var names = List.of(engine + " " + languages, languages, engine + " " + ANY, ANY);
    return shelves.stream()
        .flatMap(shelf -> names.stream().map(shelf::get))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(PRIOR);
  }
}
