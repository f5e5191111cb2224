package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;

/**
 * The page on the topics is what the definition prints; {@code -Dprint.docs=true} writes it anew.
 */
class TopicsDocTest {

  private static final Path PAGE = Path.of("src/docs/topics.md");

  @Test
  void the_page_is_what_the_definition_prints() throws IOException {
    String printed = TopicsPage.markdown(List.of(LanguageTag.of("en"), LanguageTag.of("ru")));
    if (Boolean.getBoolean("print.docs")) {
      Files.writeString(PAGE, printed, StandardCharsets.UTF_8);
    }

    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(printed);
  }
}
