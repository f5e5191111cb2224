package tolmach.engine.deepl;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.HttpSettings;

/**
 * Which DeepL account is used, and how.
 *
 * @param base empty for the one that the key belongs to: keys ending in {@code :fx} are of the free
 *     API, which has an address of its own
 * @param formality for languages that know it; others are translated all the same
 * @param model what DeepL is to weigh quality against speed by
 * @param context whether neighbouring sentences are sent along; DeepL does not bill them
 * @param glossaries how many glossaries are kept in the account, which has room for 1000; 0 for
 *     none at all
 */
public record DeepLSettings(
    Optional<URI> base,
    ApiKey key,
    Formality formality,
    Model model,
    boolean context,
    int glossaries,
    HttpSettings http) {

  /** The variable of the environment that holds the key. */
  public static final String KEY = "TOLMACH_DEEPL_KEY";

  /** How the reader is addressed. */
  public enum Formality {
    DEFAULT,
    PREFER_MORE,
    PREFER_LESS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which of its models DeepL takes. */
  public enum Model {
    DEFAULT,
    LATENCY_OPTIMIZED,
    PREFER_QUALITY_OPTIMIZED,
    QUALITY_OPTIMIZED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DeepLSettings {
    if (glossaries < 0 || glossaries > 1000) {
      throw new IllegalArgumentException(
          "an account has room for 0 to 1000 glossaries, got " + glossaries);
    }
  }

  public DeepLSettings(ApiKey key) {
    this(Optional.empty(), key, Formality.DEFAULT, Model.DEFAULT, true, 100, HttpSettings.DEFAULTS);
  }

  /** The address that counts. */
  URI address() {
    return base.orElse(
        URI.create(
            key.reveal().endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com"));
  }
}
