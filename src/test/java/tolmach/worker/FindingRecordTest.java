package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.check.Finding;
import tolmach.check.Severity;

/** A finding in the records of drafts and provenance. */
class FindingRecordTest {

  @Test
  void one_written_before_there_were_pieces_is_read() {
    byte[] old =
        "{\"check\":\"numbers\",\"severity\":\"BLOCK\",\"message\":\"7 became 70\"}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Json.read(old, Finding.class))
        .isEqualTo(new Finding("numbers", Severity.BLOCK, "7 became 70"));
  }

  @Test
  void pieces_are_kept_and_left_out_where_there_are_none() {
    var whole = new Finding("numbers", Severity.BLOCK, "7 became 70", "7", "70");
    var bare = new Finding("negation", Severity.WARN, "a negation is missing");

    assertThat(Json.read(Json.bytes(whole), Finding.class)).isEqualTo(whole);
    assertThat(new String(Json.bytes(bare), StandardCharsets.UTF_8)).doesNotContain("source");
  }
}
