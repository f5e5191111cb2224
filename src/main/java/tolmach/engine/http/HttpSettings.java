package tolmach.engine.http;

import java.time.Duration;

/**
 * How a service is spoken to.
 *
 * @param connectTimeout for the connection alone
 * @param requestTimeout for one request and its whole answer; the caller's patience bounds it too
 * @param maxAnswerBytes an answer longer than this is refused
 * @param attempts how often a request is tried in all, within the caller's patience
 * @param firstPause before the second try it waits for a random time up to this, before each later
 *     one up to twice as long
 * @param rateLimitPause how long a service is left alone that asks for it and says no time
 * @param quotaPause how long a service is left alone whose quota is used up
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration requestTimeout,
    int maxAnswerBytes,
    int attempts,
    Duration firstPause,
    Duration rateLimitPause,
    Duration quotaPause) {

  public static final HttpSettings DEFAULTS =
      new HttpSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          8 * 1024 * 1024,
          4,
          Duration.ofMillis(500),
          Duration.ofSeconds(5),
          Duration.ofHours(1));

  public HttpSettings {
    if (connectTimeout.toMillis() < 1
        || requestTimeout.toMillis() < 1
        || firstPause.toMillis() < 1
        || rateLimitPause.toMillis() < 1
        || quotaPause.toMillis() < 1) {
      throw new IllegalArgumentException(
          "timeouts and pauses of a service are at least 1 ms, got "
              + connectTimeout
              + ", "
              + requestTimeout
              + ", "
              + firstPause
              + ", "
              + rateLimitPause
              + " and "
              + quotaPause);
    }
    if (maxAnswerBytes < 1 || attempts < 1) {
      throw new IllegalArgumentException(
          "answers have at least 1 byte and requests 1 attempt, got "
              + maxAnswerBytes
              + " and "
              + attempts);
    }
  }

  public HttpSettings withAttempts(int number) {
    return new HttpSettings(
        connectTimeout,
        requestTimeout,
        maxAnswerBytes,
        number,
        firstPause,
        rateLimitPause,
        quotaPause);
  }

  public HttpSettings withRequestTimeout(Duration timeout) {
    return new HttpSettings(
        connectTimeout, timeout, maxAnswerBytes, attempts, firstPause, rateLimitPause, quotaPause);
  }
}
