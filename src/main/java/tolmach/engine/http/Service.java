package tolmach.engine.http;

import java.net.URI;

/**
 * A service somewhere.
 *
 * @param name of the engine, for messages: {@code deepl}
 * @param base what the paths of its calls are added to
 * @param key what a message must never show
 * @param keySource what to look at when the key is not accepted: {@code TOLMACH_DEEPL_KEY}
 */
public record Service(String name, URI base, ApiKey key, String keySource) {

  /**
   * @throws IllegalArgumentException if {@code base} is no address of a web service
   */
  public Service {
    boolean http = "http".equalsIgnoreCase(base.getScheme());
    boolean https = "https".equalsIgnoreCase(base.getScheme());
    if ((!http && !https)
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the address of engine "
              + name
              + " is to be like https://host:port/path, with nothing before or after");
    }
  }

  /** Host and port, for messages and versions: {@code api.deepl.com}. */
  public String place() {
    return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
  }

  /** The base with {@code path} added, one slash between them. */
  public URI at(String path) {
    String front = base.toString();
    return URI.create(
        (front.endsWith("/") ? front.substring(0, front.length() - 1) : front) + path);
  }
}
