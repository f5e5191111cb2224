package tolmach.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.Json;
import tolmach.check.Checks;
import tolmach.engine.EngineQueue;
import tolmach.engine.QueueLimits;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;

class LocalTranslationTest {

  private static final LanguageTag PSEUDO = LanguageTag.of("en-XA");

  private final EngineQueue queue = new EngineQueue(new PseudoEngine(), QueueLimits.DEFAULTS);
  private final LocalTranslation local =
      new LocalTranslation(
          Texts.reading(),
          new InProcessMemory(100),
          QueuedEngine.choice(pair -> queue.supports(pair) ? List.of(queue) : List.of()),
          Checks.standard(),
          Clock.fixed(Sample.NOON, ZoneOffset.UTC));

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void makes_a_text_of_a_text() throws Exception {
    var localized = translate(Texts.BRIDGE, "bridge.txt");

    assertThat(localized.draft().outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    String[] paragraphs = new String(localized.bytes(), UTF_8).split("\n\n");
    assertThat(paragraphs).hasSize(3);
    assertThat(paragraphs[0]).startsWith("[Ö").endsWith("]");
    assertThat(paragraphs[2]).contains("1912").contains("7,500").endsWith("]\n");
    assertThat(localized.draft().segments())
        .hasSize(4)
        .allMatch(segment -> segment.origin() == Origin.ENGINE);
  }

  @Test
  void makes_a_page_of_a_page() throws Exception {
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Bridge</title></head><body><article><h1>"
            + Texts.HEADLINE
            + "</h1><p>The old bridge over the river <b>Velna</b> &amp; its lock will be closed"
            + " from Monday, the town of Harrow Mills said.</p><p>It was built in 1912 and carries"
            + " 7,500 cars a day, most of them to the market on the other bank.</p>"
            + "</article></body></html>";

    String localized = new String(translate(page, "bridge.html").bytes(), UTF_8);

    assertThat(localized).startsWith("<!DOCTYPE html>\n<html lang=\"en-XA\">");
    assertThat(localized).containsPattern("<h1>\\[Ö.*]</h1>").contains("<b>Ṽ").contains("&amp;");
    assertThat(localized).doesNotContain("bridge");
  }

  @Test
  void makes_ninjs_of_ninjs() throws Exception {
    String item =
        """
        {"uri": "urn:north:bridge", "type": "text", "language": "en", "version": "2",
         "standard": {"name": "ninjs", "version": "3.1"},
         "headlines": [{"role": "main", "value": "Old bridge over the Velna closes for repairs"}],
         "bodies": [{"role": "main", "contentType": "text/plain",
           "value": "The old bridge over the river Velna will be closed from Monday."}]}
        """;

    JsonNode localized = Json.MAPPER.readTree(translate(item, "bridge.json").bytes());

    assertThat(localized.path("uri").asText()).isEqualTo("urn:north:bridge:lang:en-XA");
    assertThat(localized.path("language").asText()).isEqualTo("en-XA");
    assertThat(localized.path("headlines").path(0).path("value").asText()).startsWith("[Ö");
    assertThat(localized.path("digitalSourceType").path("uri").asText())
        .endsWith("/algorithmicMedia");
  }

  @Test
  void makes_a_bundle_of_a_bundle() throws Exception {
    String bundle =
        "# Menu\nsave = Save the draft\ncount=There are {0} new messages for you\nmany={0,plural,one{# day}other{# days}}\n";

    var localized = translate(bundle, "menu_en.properties");

    String[] lines = new String(localized.bytes(), UTF_8).split("\n");
    assertThat(localized.draft().outcome()).isEqualTo(Draft.Outcome.TRANSLATED);
    assertThat(lines[0]).isEqualTo("# Menu");
    assertThat(lines[1]).startsWith("save = [");
    assertThat(lines[2]).startsWith("count=[").contains("{0}");
    assertThat(lines[3]).matches("many=\\{0, plural, one \\{\\[.*#.*]} other \\{\\[.*#.*]}}");
  }

  @Test
  void says_that_no_engine_serves_the_pair() {
    assertThatThrownBy(() -> local.translate(bytes(Texts.BRIDGE), "", Optional.empty(), Sample.RU))
        .isInstanceOf(NoTranslation.class)
        .hasMessage("no engine for en→ru");
  }

  @Test
  void refuses_to_translate_a_language_into_itself() {
    assertThatThrownBy(() -> local.translate(bytes(Texts.BRIDGE), "", Optional.empty(), Sample.EN))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("is in \"en\" already");
  }

  @Test
  void gives_as_many_lines_as_it_takes() throws Exception {
    List<String> lines =
        List.of("The bridge is closed.", "", "Take ⟦the⟧ ferry.", "12:30", "The bridge is closed.");

    List<TargetSegment> targets = local.lines(lines, Sample.EN, PSEUDO);

    assertThat(targets).extracting(TargetSegment::source).containsExactlyElementsOf(lines);
    assertThat(targets.get(0).target()).startsWith("[Ţ").isEqualTo(targets.get(4).target());
    assertThat(targets.get(1).target()).isEmpty();
    assertThat(targets.get(2).target()).contains("⟦ţĥé").doesNotContain("⟦1⟧");
    assertThat(targets.get(3).target()).isEqualTo("12:30");
    assertThat(local.lines(List.of(), Sample.EN, PSEUDO)).isEmpty();
  }

  private LocalTranslation.Localized translate(String text, String name)
      throws InterruptedException {
    return local.translate(bytes(text), name, Optional.empty(), PSEUDO);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
