package tolmach.engine.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What lets its owner into the hub. It is sent there and shown nowhere. */
public final class Token {

  private static final String VALUE = "HF_TOKEN";
  private static final String FILE = "HF_TOKEN_PATH";

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  /**
   * The token of the environment: {@value #VALUE}, or what the file {@value #FILE} holds.
   *
   * @throws ModelException if it cannot be read, or is no token; the message does not show it
   */
  public static Optional<Token> of(Map<String, String> environment) throws ModelException {
    String value = environment.getOrDefault(VALUE, "").strip();
    String from = VALUE;
    if (value.isEmpty() && !environment.getOrDefault(FILE, "").isBlank()) {
      Path file = Path.of(environment.get(FILE));
      from = file.toString();
      try {
        value = Files.readString(file, StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new ModelException(
            "The token in " + file + " cannot be read: " + e, "Mend " + FILE + ", or unset it");
      }
    }
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ModelException(
          "What " + from + " holds is no token: a token is one word in ASCII",
          "Set it again, or unset it");
    }
    return Optional.of(new Token(value));
  }

  /** The value of the header {@code Authorization}. */
  String authorization() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "Token[not shown]";
  }
}
