package tolmach.engine.models;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How models are fetched.
 *
 * @param hub where models lie unless one says otherwise
 * @param token sent to the hub alone
 * @param connecting the longest a server may take to accept a connection
 * @param silence the longest a server may say nothing
 * @param disk how much room there is
 */
public record PullSettings(
    URI hub,
    Optional<Token> token,
    Backoff backoff,
    Duration connecting,
    Duration silence,
    FreeSpace disk) {

  private static final String HUB = "https://huggingface.co";
  private static final String ENDPOINT = "HF_ENDPOINT";

  /** Bytes that may still be written where a path lies. */
  @FunctionalInterface
  public interface FreeSpace {
    long at(Path path) throws IOException;
  }

  /**
   * The hub and the token of the environment: {@value #ENDPOINT}, {@code HF_TOKEN}, {@code
   * HF_TOKEN_PATH}.
   */
  public static PullSettings of(Map<String, String> environment) throws ModelException {
    String endpoint = environment.getOrDefault(ENDPOINT, "").strip();
    return new PullSettings(
        Places.uri(endpoint.isEmpty() ? HUB : endpoint, ENDPOINT),
        Token.of(environment),
        Backoff.USUAL,
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        path -> Files.getFileStore(path).getUsableSpace());
  }
}
