package tolmach.glossary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.glossary.Concept;
import tolmach.glossary.TermStatus;

/** What the page about the glossary shows is what is read. */
class GlossaryPageTest {

  @Test
  void its_spreadsheet_is_one() throws Exception {
    GlossaryReading reading = GlossaryFile.read(example("csv"), "");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.concepts())
        .extracting(Concept::id)
        .containsExactly("mfa", "mayor", "varnholm");
    assertThat(reading.concepts().get(2).terms().get(1).forms()).hasSize(4);
    assertThat(reading.concepts().get(0).terms())
        .extracting(term -> term.status())
        .containsExactly(
            TermStatus.PREFERRED,
            TermStatus.PREFERRED,
            TermStatus.PREFERRED,
            TermStatus.ADMITTED,
            TermStatus.FORBIDDEN);
  }

  @Test
  void its_tbx_is_one() throws Exception {
    GlossaryReading reading = GlossaryFile.read(example("xml"), "");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.concepts().get(0).desk()).isEqualTo("north");
    assertThat(reading.concepts().get(0).terms()).hasSize(3);
  }

  @Test
  void its_record_is_one() throws Exception {
    Concept concept = Json.read(example("json"), Concept.class);

    assertThat(concept.by()).isEqualTo("M. Orlova");
    assertThat(concept.terms().get(1).status()).isEqualTo(TermStatus.FORBIDDEN);
  }

  private static byte[] example(String kind) throws Exception {
    String page = Files.readString(Path.of("src/docs/glossary.md"), UTF_8);
    Matcher block = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1).getBytes(UTF_8);
  }
}
