package tolmach.engine.libretranslate;

import java.net.URI;
import tolmach.engine.http.ApiKey;
import tolmach.engine.http.HttpSettings;

/**
 * Which LibreTranslate is asked, and how.
 *
 * @param base the server's address, {@code http://127.0.0.1:5000}
 * @param key {@link ApiKey#NONE} if it asks for none
 * @param codes how inline codes travel
 * @param maxSegments at most so many texts in one request; a server's own limit is not told
 */
public record LibreTranslateSettings(
    URI base, ApiKey key, Codes codes, int maxSegments, HttpSettings http) {

  /** The variable of the environment that holds the key. */
  public static final String KEY = "TOLMACH_LIBRETRANSLATE_KEY";

  /** How inline codes travel. */
  public enum Codes {
    /** As HTML tags: the server translates around them, best where they stand at phrases. */
    TAGS,
    /** Not at all: the sentence is translated whole and codes are set again by position. */
    APART
  }

  public LibreTranslateSettings {
    if (maxSegments < 1) {
      throw new IllegalArgumentException(
          "a request has room for at least 1 segment, got " + maxSegments);
    }
  }

  public LibreTranslateSettings(URI base, ApiKey key) {
    this(base, key, Codes.TAGS, 16, HttpSettings.DEFAULTS);
  }
}
