package tolmach.article;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import tolmach.language.LanguageTag;

/**
 * What readers are told of how a translation was made, in their language; in English where nobody
 * has written it in theirs yet. The texts lie in {@code reader-labels.properties}.
 */
public final class ReaderLabels {

  private static final String FILE = "reader-labels.properties";
  private static final String ENGLISH = "en";
  private static final Properties TEXTS = read();

  private ReaderLabels() {}

  /**
   * The label.
   *
   * @param reviewed true if a person has let all of it pass
   */
  public static String of(Making making, boolean reviewed, LanguageTag language) {
    String kind = kind(making, reviewed);
    return List.of(
            language.value(), language.written().value(), language.language().value(), ENGLISH)
        .stream()
        .map(tag -> TEXTS.getProperty(kind + "." + tag))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " has no " + kind + " in English"));
  }

  /** The languages that have labels of their own. */
  static Set<String> languages() {
    var languages = new TreeSet<String>();
    TEXTS.stringPropertyNames().forEach(key -> languages.add(key.substring(key.indexOf('.') + 1)));
    return languages;
  }

  private static String kind(Making making, boolean reviewed) {
    return switch (making) {
      case MACHINE -> reviewed ? "reviewed" : "machine";
      case MACHINE_AND_PERSON -> "edited";
      case PERSON, ALGORITHM -> making.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Properties read() {
    try (Reader reader =
        new InputStreamReader(
            ReaderLabels.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }
}
