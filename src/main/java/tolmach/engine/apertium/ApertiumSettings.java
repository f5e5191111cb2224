package tolmach.engine.apertium;

import java.net.URI;
import tolmach.engine.http.HttpSettings;

/**
 * Which APy is asked, and how.
 *
 * @param base the server's address, {@code http://127.0.0.1:2737}
 */
public record ApertiumSettings(URI base, HttpSettings http) {

  public ApertiumSettings(URI base) {
    this(base, HttpSettings.DEFAULTS);
  }
}
