package tolmach.engine.http;

/**
 * The secret that a service knows its customer by. It never shows itself: not in {@link #toString},
 * not in a record that holds it; only {@link #reveal} gives it.
 */
public final class ApiKey {

  /** For services that ask for none. */
  public static final ApiKey NONE = new ApiKey("");

  private static final String CENSORED = "[key]";

  /** A piece of the key this long, quoted by a server, already tells too much. */
  private static final int TELLING = 8;

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * @throws IllegalArgumentException if it holds what no HTTP header may; the message does not show
   *     it
   */
  public static ApiKey of(String secret) {
    String stripped = secret.strip();
    if (stripped.isEmpty()) {
      return NONE;
    }
    if (!stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a key has characters other than visible ASCII; was more than the key copied?");
    }
    return new ApiKey(stripped);
  }

  public boolean isPresent() {
    return !secret.isEmpty();
  }

  /** The key itself, for the one header or field that carries it. */
  public String reveal() {
    return secret;
  }

  /** {@code text} with every piece of the key that is long enough to tell taken out. */
  public String censor(String text) {
    if (secret.isEmpty()) {
      return text;
    }
    String censored = text.replace(secret, CENSORED);
    for (int i = 0; i + TELLING <= secret.length(); i++) {
      censored = censored.replace(secret.substring(i, i + TELLING), CENSORED);
    }
    return censored;
  }

  @Override
  public String toString() {
    return isPresent() ? "a key" : "no key";
  }
}
