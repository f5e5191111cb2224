package tolmach.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tolmach.engine.apertium.ApertiumEngine;
import tolmach.engine.apertium.ApertiumSettings;
import tolmach.engine.deepl.DeepLEngine;
import tolmach.engine.deepl.DeepLSettings;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.ApiKeys;
import tolmach.engine.http.HttpSettings;
import tolmach.engine.libretranslate.LibreTranslateEngine;
import tolmach.engine.libretranslate.LibreTranslateSettings;
import tolmach.engine.onnx.Decoding;
import tolmach.engine.openai.OpenAiEngine;
import tolmach.engine.openai.OpenAiSettings;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.engine.text.CarefulEngine;
import tolmach.engine.text.TextPolicy;

/** The kinds of engines there are, and how each is made of its settings. */
public final class EngineTypes {

  /** Local models: one engine for each that lies in the folder of models. */
  public static final String ONNX = "onnx";

  public static final String PSEUDO = "pseudo";

  /** Services are asked again by whoever waits for the answer, not while they hold a place. */
  private static final HttpSettings HTTP = HttpSettings.DEFAULTS.withAttempts(1);

  private static final Map<String, Function<EngineInstance, Engine>> MAKERS =
      new TreeMap<>(
          Map.of(
              PSEUDO,
              instance -> new PseudoEngine(),
              "apertium",
              EngineTypes::apertium,
              "deepl",
              EngineTypes::deepl,
              "libretranslate",
              EngineTypes::libreTranslate,
              "openai",
              EngineTypes::openAi));

  private EngineTypes() {}

  /**
   * What keeps an engine from being made; {@code null} if nothing does. Opens no connection and no
   * model.
   */
  public static String fault(EngineInstance instance) {
    try {
      if (instance.type().equals(ONNX)) {
        Decoding.of(instance.options());
      } else {
        make(instance).close();
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** All types, in alphabetical order. */
  public static List<String> names() {
    var names = new TreeSet<>(MAKERS.keySet());
    names.add(ONNX);
    return List.copyOf(names);
  }

  /**
   * Makes an engine of any type but {@link #ONNX}. Opens no connection. Services keep markers of
   * inline codes; addresses and the like go past them, and their answers are looked at.
   *
   * @throws IllegalArgumentException if an option is missing or wrong; says which
   */
  static Engine make(EngineInstance instance) {
    try {
      Engine engine = MAKERS.get(instance.type()).apply(instance);
      return instance.type().equals(PSEUDO) ? engine : new CarefulEngine(engine, TextPolicy.MARKED);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "engine " + instance.name() + " cannot be set up: " + e.getMessage(), e);
    }
  }

  private static Engine apertium(EngineInstance instance) {
    return new ApertiumEngine(new ApertiumSettings(url(instance), HTTP));
  }

  private static Engine deepl(EngineInstance instance) {
    ApiKey key = key(instance, DeepLSettings.KEY);
    if (!key.isPresent()) {
      throw new IllegalArgumentException(
          "it needs a key, in the variable "
              + variable(instance, DeepLSettings.KEY)
              + " or in the file that key-file names");
    }
    var usual = new DeepLSettings(key);
    return new DeepLEngine(
        new DeepLSettings(
            Optional.of(instance.option("url")).filter(url -> !url.isEmpty()).map(URI::create),
            key,
            word(instance, "formality", DeepLSettings.Formality.class, usual.formality()),
            word(instance, "model", DeepLSettings.Model.class, usual.model()),
            usual.context(),
            usual.glossaries(),
            HTTP));
  }

  private static Engine libreTranslate(EngineInstance instance) {
    var usual =
        new LibreTranslateSettings(url(instance), key(instance, LibreTranslateSettings.KEY));
    return new LibreTranslateEngine(
        new LibreTranslateSettings(
            usual.base(), usual.key(), usual.codes(), usual.maxSegments(), HTTP));
  }

  private static Engine openAi(EngineInstance instance) {
    String url = instance.option("url");
    var usual =
        new OpenAiSettings(
            url.isEmpty() ? OpenAiSettings.OPENAI : URI.create(url),
            key(instance, OpenAiSettings.KEY),
            instance.option("model"));
    return new OpenAiEngine(
        new OpenAiSettings(
            usual.base(),
            usual.key(),
            usual.model(),
            usual.languages(),
            usual.maxSegments(),
            usual.maxCharacters(),
            usual.concurrency(),
            usual.seed(),
            usual.http().withAttempts(1)));
  }

  private static URI url(EngineInstance instance) {
    if (instance.option("url").isEmpty()) {
      throw new IllegalArgumentException("it needs a url");
    }
    return URI.create(instance.option("url"));
  }

  /** Its own key, so that no engine is ever shown that of another. */
  private static ApiKey key(EngineInstance instance, String variable) {
    String file = instance.option("key-file");
    return ApiKeys.find(
        file.isEmpty() ? System.getenv() : Map.of(),
        variable(instance, variable),
        Optional.of(file).filter(name -> !name.isEmpty()).map(Path::of));
  }

  /** The variable of the type for the engine that has its name, else one with the engine's name. */
  private static String variable(EngineInstance instance, String ofTheType) {
    return instance.name().equals(instance.type())
        ? ofTheType
        : "TOLMACH_" + instance.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
  }

  private static <E extends Enum<E>> E word(
      EngineInstance instance, String option, Class<E> words, E usual) {
    String word = instance.option(option);
    if (word.isEmpty()) {
      return usual;
    }
    for (E known : words.getEnumConstants()) {
      if (known.name().equalsIgnoreCase(word.replace('-', '_'))) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        option + " is one of " + List.of(words.getEnumConstants()) + ", got " + word);
  }
}
