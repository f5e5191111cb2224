package tolmach.app.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.worker.TargetSegment;

/** Where a sentence comes from, in plain words. */
class OriginWordsTest {

  private static final String URI = "urn:north:1";
  private static final String SINCE =
      "\"making\":{\"notes\":[],\"cost\":0,\"trail\":{\"since\":\"2026-03-01T12:00:00.123Z\"}}";

  @Test
  void an_engines_with_version_model_and_what_befell_it() {
    assertThat(words("\"origin\":\"ENGINE\",\"engine\":\"pseudo\",\"engineVersion\":\"2\""))
        .isEqualTo("translated by pseudo 2");
    assertThat(
            words(
                "\"origin\":\"ENGINE\",\"engine\":\"house\",\"engineVersion\":\"v7\","
                    + "\"making\":{\"notes\":[\"CACHED\",\"TERM_MENDED\"],\"cost\":0,"
                    + "\"trail\":{\"model\":\"opus-big\"}}"))
        .isEqualTo(
            "translated by house v7 (model opus-big); a term of the glossary was put in the place"
                + " of what it said; as it had translated the same text before");
    assertThat(
            words(
                "\"origin\":\"ENGINE\",\"engine\":\"onnx\",\"engineVersion\":\"en-ru-ab12+text1\","
                    + "\"making\":{\"notes\":[\"PIVOTED\"],\"cost\":0,"
                    + "\"via\":{\"language\":\"en\",\"engine\":\"deepl\",\"engineVersion\":\"v2\"},"
                    + "\"trail\":{\"model\":\"en-ru-ab12\"}}"))
        .isEqualTo(
            "translated by onnx en-ru-ab12+text1 out of en, into which deepl v2 had translated it");
  }

  @Test
  void a_persons_with_what_it_stands_in_place_of() {
    assertThat(words("\"origin\":\"HUMAN_EDIT\",\"by\":\"anna\",\"replaced\":\"Мост закрыт.\""))
        .isEqualTo("written by anna for this version, in place of \"Мост закрыт.\"");
  }

  @Test
  void the_memorys_with_the_story_it_stood_in_by_whom_and_when() {
    assertThat(words("\"origin\":\"HUMAN_EDIT\",\"by\":\"anna\"," + memory(URI, "HUMAN")))
        .isEqualTo(
            "from the memory: written by anna for an earlier version of this story, published"
                + " 2026-03-01 12:00:00 UTC");
    assertThat(
            words(
                "\"origin\":\"HUMAN_EDIT\",\"by\":\"anna\",\"engine\":\"pseudo\","
                    + "\"engineVersion\":\"2\","
                    + memory(URI, "HUMAN")))
        .as("let pass is not written")
        .isEqualTo(
            "from the memory: made by pseudo 2 and let pass by anna in an earlier version of this"
                + " story, published 2026-03-01 12:00:00 UTC");
    assertThat(
            words(
                "\"origin\":\"PREVIOUS_VERSION\",\"engine\":\"pseudo\",\"engineVersion\":\"2\","
                    + memory(URI, "MACHINE")))
        .isEqualTo(
            "from the memory: the sentence is as it was in the previous version of this story,"
                + " published 2026-03-01 12:00:00 UTC; made then by pseudo 2");
    assertThat(
            words("\"origin\":\"IN_CONTEXT_EXACT\",\"by\":\"boris\"," + memory("urn:b", "HUMAN")))
        .isEqualTo(
            "from the memory: the same sentence between the same neighbours in urn:b, published"
                + " 2026-03-01 12:00:00 UTC; by boris");
    assertThat(words("\"origin\":\"EXACT\",\"by\":\"otto\"," + memory("tmx:old", "IMPORTED")))
        .isEqualTo(
            "from the memory: the same sentence in what was imported as tmx:old, published"
                + " 2026-03-01 12:00:00 UTC; imported by otto");
  }

  @Test
  void a_ready_name_with_the_version_of_cldr_and_what_it_names() {
    assertThat(
            words(
                "\"origin\":\"READY\",\"engine\":\"cldr\",\"engineVersion\":\"49\","
                    + "\"making\":{\"notes\":[],\"cost\":0,"
                    + "\"trail\":{\"model\":\"name of a country\"}}"))
        .isEqualTo("ready before any engine was asked: CLDR 49, name of a country");
  }

  @Test
  void what_was_kept_and_what_nobody_gave() {
    assertThat(words("\"origin\":\"KEPT\"")).startsWith("kept as it is");
    String empty =
        "{\"id\":\"p1\",\"source\":\"a\",\"target\":\"\",\"origin\":\"ENGINE\",\"findings\":[]}";
    assertThat(OriginWords.of(read(empty), URI)).startsWith("there is no translation");
  }

  private static String memory(String uri, String made) {
    return "\"memory\":\"" + uri + "|en|ru|aa|bb|cc|" + made + "\"," + SINCE;
  }

  private static String words(String fields) {
    return OriginWords.of(
        read("{\"id\":\"p1\",\"source\":\"a\",\"target\":\"b\",\"findings\":[]," + fields + "}"),
        URI);
  }

  private static TargetSegment read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), TargetSegment.class);
  }
}
