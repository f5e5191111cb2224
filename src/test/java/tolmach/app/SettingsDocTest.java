package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsDocTest {

  private static final Path PAGE = Path.of("src/docs/settings.md");

  /** To print it anew: {@code mvn test -Dtest=SettingsDocTest -Dprint.docs=true}. */
  @Test
  void the_page_says_what_the_code_says() throws IOException {
    if (Boolean.getBoolean("print.docs")) {
      Files.writeString(PAGE, SettingsPage.markdown(), StandardCharsets.UTF_8);
    }

    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(SettingsPage.markdown());
  }
}
