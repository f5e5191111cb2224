package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://hub.example, https://cdn.example/a?s=1",
    "https://hub.example, /b",
    "http://mirror.lan, http://mirror.lan:8080/a",
    "http://mirror.lan, https://cdn.example/a",
    "http://127.0.0.1:1, http://localhost:2/a"
  })
  void a_redirect_to_encryption_or_within_the_host_is_followed(String from, String to)
      throws ModelException {
    assertThat(Places.redirect(URI.create(from + "/x"), to)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://hub.example, http://hub.example/a",
    "https://hub.example, http://127.0.0.1/a",
    "http://mirror.lan, http://other.lan/a",
    "http://mirror.lan, http://127.0.0.1/a",
    "http://127.0.0.1:1, http://mirror.lan/a",
    "https://hub.example, ftp://hub.example/a",
    "https://hub.example, https://me:pw@hub.example/a"
  })
  void any_other_redirect_is_not(String from, String to) {
    assertThatThrownBy(() -> Places.redirect(URI.create(from + "/x?key=1"), to))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("and we do not follow")
        .hasMessageNotContaining("key=1")
        .hasMessageNotContaining("pw");
  }

  @Test
  void a_token_travels_only_where_nobody_can_read_it() {
    assertThat(Places.isPrivate(URI.create("https://hub.example"))).isTrue();
    assertThat(Places.isPrivate(URI.create("http://127.0.0.1:80"))).isTrue();
    assertThat(Places.isPrivate(URI.create("http://hub.example"))).isFalse();
    assertThat(Places.sameServer(URI.create("https://a"), URI.create("https://a:443/x"))).isTrue();
    assertThat(Places.sameServer(URI.create("https://a"), URI.create("http://a"))).isFalse();
  }

  @Test
  void the_hub_is_what_the_environment_says() throws ModelException {
    assertThat(PullSettings.of(Map.of()).hub()).isEqualTo(URI.create("https://huggingface.co"));
    assertThat(PullSettings.of(Map.of("HF_ENDPOINT", "https://mirror.example/")).hub())
        .isEqualTo(URI.create("https://mirror.example"));
    assertThatThrownBy(() -> PullSettings.of(Map.of("HF_ENDPOINT", "mirror.example")))
        .hasMessageContaining("HF_ENDPOINT is \"mirror.example\"");
  }

  @Test
  void a_token_comes_from_the_environment_or_a_file_and_is_not_shown() throws Exception {
    Path file = folder.resolve("token");
    Files.writeString(file, "hf_secret\n");
    Token token = Token.of(Map.of("HF_TOKEN_PATH", file.toString())).orElseThrow();
    assertThat(token.authorization()).isEqualTo("Bearer hf_secret");
    assertThat(token).hasToString("Token[not shown]");
    assertThat(PullSettings.of(Map.of("HF_TOKEN", "hf_secret")).toString())
        .doesNotContain("hf_secret");
    assertThat(Token.of(Map.of("HF_TOKEN", " "))).isEmpty();
  }

  @Test
  void what_is_no_token_is_refused_without_being_shown() throws IOException {
    assertThatThrownBy(() -> Token.of(Map.of("HF_TOKEN", "two words")))
        .hasMessageContaining("What HF_TOKEN holds is no token")
        .hasMessageNotContaining("two words");
    assertThatThrownBy(() -> Token.of(Map.of("HF_TOKEN_PATH", folder.resolve("none").toString())))
        .hasMessageContaining("cannot be read");
  }
}
