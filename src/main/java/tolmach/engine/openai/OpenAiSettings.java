package tolmach.engine.openai;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.HttpSettings;
import tolmach.language.LanguageTag;

/**
 * Which model is asked, where, and for what.
 *
 * @param base with its version, {@code https://api.openai.com/v1}, {@code
 *     http://127.0.0.1:11434/v1}
 * @param key {@link ApiKey#NONE} if the server asks for none
 * @param model as the server calls it
 * @param languages it is asked for pairs of these only, regions aside: a model will answer in any
 *     language, well or not
 * @param maxSegments at most so many segments in one request
 * @param maxCharacters at most so many characters of segments in one request, so that the answer
 *     has room
 * @param concurrency at most so many requests at once
 * @param seed for servers that can repeat themselves
 */
public record OpenAiSettings(
    URI base,
    ApiKey key,
    String model,
    Set<LanguageTag> languages,
    int maxSegments,
    int maxCharacters,
    int concurrency,
    int seed,
    HttpSettings http) {

  /** The variable of the environment that holds the key. */
  public static final String KEY = "TOLMACH_OPENAI_KEY";

  public static final URI OPENAI = URI.create("https://api.openai.com/v1");

  /** Languages that large models of the day write well enough for an editor to check. */
  public static final Set<LanguageTag> LANGUAGES =
      Stream.of(
              "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
              "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "ms",
              "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "ta", "th",
              "tr", "uk", "ur", "uz", "vi", "zh")
          .map(LanguageTag::of)
          .collect(Collectors.toUnmodifiableSet());

  public OpenAiSettings {
    languages =
        languages.stream().map(LanguageTag::language).collect(Collectors.toUnmodifiableSet());
    if (model.isBlank()) {
      throw new IllegalArgumentException("a model has a name; see what the server's /models lists");
    }
    if (maxSegments < 1 || maxCharacters < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "segments, characters and requests at once are at least 1, got "
              + maxSegments
              + ", "
              + maxCharacters
              + " and "
              + concurrency);
    }
  }

  /** A model takes its time: two minutes for a request. */
  public OpenAiSettings(URI base, ApiKey key, String model) {
    this(
        base,
        key,
        model,
        LANGUAGES,
        16,
        4000,
        4,
        20260301,
        HttpSettings.DEFAULTS.withRequestTimeout(Duration.ofMinutes(2)));
  }
}
