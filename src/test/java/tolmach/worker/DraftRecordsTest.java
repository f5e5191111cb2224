package tolmach.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.memory.Origin;

class DraftRecordsTest {

  private final Article article =
      Sample.article("The bridge is closed.", "Traffic stands still.", "@northdesk");
  private final Draft draft =
      Draft.of(
          Sample.job(article),
          Draft.Outcome.TRANSLATED,
          null,
          List.of(
              Sample.translated("p0.1", "The bridge is closed.", "Мост закрыт."),
              Sample.translated("p1.1", "Traffic stands still.", "Движение стоит."),
              new TargetSegment(
                  "p2.1", "@northdesk", "@northdesk", Origin.KEPT, null, null, null, List.of())));

  @Test
  void keys_a_draft_by_uri_so_that_the_storys_owner_gets_it() {
    Outgoing record = new DraftRecords().draft(draft);

    assertThat(record.key()).isEqualTo("urn:north:1");
    assertThat(record.headers())
        .containsEntry(ItemHeaders.SEQUENCE, "3")
        .containsEntry(ItemHeaders.LANGUAGE, "ru")
        .containsEntry(ItemHeaders.CE_TYPE, "tolmach.article.draft");
    assertThat(Json.read(Json.bytes(record.value()), Draft.class)).isEqualTo(draft);
  }

  @Test
  void books_segments_and_characters_by_where_they_came_from() {
    Outgoing record = new DraftRecords().cost(draft);

    assertThat(record.key()).isEqualTo("urn:north:1#ru");
    assertThat(record.partitionKey()).isEqualTo("urn:north:1");
    var cost = Json.read(Json.bytes(record.value()), TranslationCost.class);
    assertThat(cost.event()).isEqualTo("TRANSLATED");
    assertThat(cost.source()).isEqualTo(Sample.EN);
    assertThat(cost.language()).isEqualTo(Sample.RU);
    assertThat(cost.desk()).isEqualTo("north");
    assertThat(cost.parts())
        .containsExactly(
            new TranslationCost.Part(
                Origin.ENGINE,
                "first",
                "1",
                2,
                0,
                42,
                0,
                0,
                List.of(
                    new TranslationCost.Piece("p0.1", 21, 0, 0),
                    new TranslationCost.Piece("p1.1", 21, 0, 0))),
            new TranslationCost.Part(
                Origin.KEPT,
                null,
                null,
                1,
                0,
                10,
                0,
                0,
                List.of(new TranslationCost.Piece("p2.1", 10, 0, 0))));
  }

  @Test
  void writes_each_segment_as_a_short_array() {
    assertThat(new String(Json.bytes(new DraftRecords().cost(draft).value()), UTF_8))
        .contains("\"pieces\":[[\"p0.1\",21,0,0],[\"p1.1\",21,0,0]]");
  }

  @Test
  void reads_what_an_older_node_wrote() {
    String old =
        """
        {"event":"TRANSLATED","uri":"urn:north:1","kind":"ARTICLE","sequence":3,"source":"en",
         "language":"ru","lane":"urgent","desk":"north","outcome":"TRANSLATED",
         "parts":[{"origin":"ENGINE","engine":"first","engineVersion":"1","segments":2,"cached":1,
                   "characters":42,"cost":420}]}
        """;

    var part = Json.read(old.getBytes(UTF_8), TranslationCost.class).parts().get(0);

    assertThat(part.cost()).isEqualTo(420);
    assertThat(part.saved()).isZero();
    assertThat(part.pieces()).isEmpty();
  }
}
