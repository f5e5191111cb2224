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

  private final Map<String, QualityModel> models;

  private QualityModels(Map<String, QualityModel> models) {
    this.models = Map.copyOf(models);
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
   * [ENGINE en-ru]}; then a name and its value a line, {@code #} begins a remark. A weight that is
   * not named is the prior one.
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
          model = QualityModel.prior(UsualLength.UNKNOWN);
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
    return new QualityModels(models);
  }

  /** The same with those of another in their places; its section for all only if it has one. */
  public QualityModels and(QualityModels own) {
    var all = new LinkedHashMap<>(models);
    all.putAll(own.models);
    return new QualityModels(all);
  }

  /**
   * The weights to use.
   *
   * @param engine its name
   */
  public QualityModel of(String engine, LanguagePair pair) {
    String languages = SectionName.of(pair);
    return Stream.of(engine + " " + languages, languages, engine + " " + ANY, ANY)
        .map(models::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(PRIOR);
  }
}
