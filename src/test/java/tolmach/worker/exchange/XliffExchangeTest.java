package tolmach.worker.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** A draft goes out as XLIFF 2.1 and comes back. */
class XliffExchangeTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");

  private final Segment headline = Segment.plain("h.1", "Ferry late again", EN);
  private final Segment bold =
      segment(
          "p1.1",
          CodedText.builder()
              .text("The ")
              .open("<a href=\"/f?a=1&b=2\">", Map.of("title", "p1.a1"))
              .text("ferry")
              .close("</a>")
              .text(" is late by ")
              .standalone("{0}")
              .text(" & more.")
              .build());
  private final Segment half =
      segment("p1.2", CodedText.builder().open("<i>").text("Nobody knows why.").build());
  private final Segment title = Segment.plain("p1.a1", "All about it", EN);
  private final Segment credit = new Segment("c.1", "© MERIDIAN", List.of(), EN, false);

  private final Article article =
      article(
          List.of(
              new Block("h", Role.HEADLINE, EN, List.of(headline), null),
              new Block("p1", Role.PARAGRAPH, EN, List.of(bold, half), null, List.of(title)),
              new Block("odd key!", Role.MESSAGE, EN, List.of(credit), null)));

  private final Draft draft =
      draft(
          article,
          List.of(
              target(headline, "Паром опять опаздывает", Origin.HUMAN_EDIT),
              target(bold, "⟦1⟧Паром⟦/1⟧ опаздывает на ⟦2⟧ и более.", Origin.ENGINE)
                  .withFindings(List.of(new Finding("numbers", Severity.BLOCK, "7 became <70>"))),
              target(half, "⟦1⟧Никто не знает почему.", Origin.IN_CONTEXT_EXACT),
              target(credit, "© MERIDIAN", Origin.KEPT)));

  @Test
  void it_is_what_the_standard_asks_for() throws IOException {
    String xliff = written(draft);

    validate(xliff);
    assertThatThrownBy(() -> validate(xliff.replace("state=\"initial\"", "state=\"begun\"")))
        .as("the validation finds faults")
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> validate(xliff.replace("\"s1c2\"", "\"s1c1\"")))
        .isInstanceOf(RuntimeException.class);
    assertThat(xliff)
        .contains("version=\"2.1\" srcLang=\"en\" trgLang=\"ru\"")
        .contains("<file id=\"f1\" original=\"urn:ferry\"")
        .contains("<mda:meta type=\"sequence\">3</mda:meta>")
        .contains("<unit id=\"p1\" name=\"p1\" type=\"tolmach:paragraph\">")
        .contains(
            "<note id=\"n1\" category=\"numbers\" priority=\"1\">s1: 7 became &lt;70&gt;</note>")
        .contains("<data id=\"d1\" xml:space=\"preserve\">&lt;a href=\"/f?a=1&amp;b=2\"&gt;</data>")
        .contains("<segment id=\"s1\" state=\"reviewed\" subState=\"tolmach:human-edit\">")
        .contains(
            "<source>The <pc id=\"s1c1\" canCopy=\"no\" canDelete=\"no\" dataRefStart=\"d1\""
                + " dataRefEnd=\"d2\" subFlowsStart=\"p1.a1\">ferry</pc> is late by"
                + " <ph id=\"s1c2\" canCopy=\"no\" canDelete=\"no\" dataRef=\"d3\"/> &amp; more.</source>")
        .contains("<sc id=\"s2c1\" isolated=\"yes\"")
        .contains("<unit id=\"u3\" name=\"odd key!\" type=\"tolmach:message\" translate=\"no\">")
        .contains("<unit id=\"p1.a1\"")
        .contains("<segment id=\"s1\" state=\"initial\">\n        <source>All about it</source>\n");
  }

  @Test
  void what_comes_back_as_it_was_is_no_edit() throws IOException {
    Returned returned = XliffExchange.edits(stream(written(draft)), draft);

    assertThat(returned.edits()).isEmpty();
    assertThat(returned.problems()).isEmpty();
    assertThat(returned.unchanged()).isEqualTo(5);
  }

  @Test
  void what_a_translator_wrote_comes_back_under_its_segment() throws IOException {
    String back =
        written(draft)
            .replace("</pc> опаздывает на ", "</pc> задержится на ")
            .replace(
                "<source>All about it</source>",
                "<source>All about it</source><target>Всё о нём</target>");

    Returned returned = XliffExchange.edits(stream(back), draft);

    assertThat(returned.problems()).isEmpty();
    assertThat(returned.edits())
        .containsExactly(
            Map.entry("p1.1", "⟦1⟧Паром⟦/1⟧ задержится на ⟦2⟧ и более."),
            Map.entry("p1.a1", "Всё о нём"));
  }

  @Test
  void a_tool_that_writes_other_elements_for_a_pair_is_understood() throws IOException {
    String back =
        written(draft)
            .replaceFirst(
                "<target><pc id=\"s1c1\"[^>]*>Паром</pc> опаздывает",
                "<target><sc id=\"s1c1\" dataRef=\"d1\"/>Паром<ec startRef=\"s1c1\" dataRef=\"d2\"/> задержится");

    assertThat(XliffExchange.edits(stream(back), draft).edits())
        .containsExactly(Map.entry("p1.1", "⟦1⟧Паром⟦/1⟧ задержится на ⟦2⟧ и более."));
  }

  @Test
  void a_target_without_all_codes_is_not_taken_and_said_so() throws IOException {
    String lost = written(draft).replaceFirst("на <ph [^>]*/> и", "на 5 и");
    String typed = written(draft).replace("Никто не знает", "⟦4⟧Никто не знает");
    String swapped =
        written(draft)
            .replaceFirst(
                "<target><pc id=\"s1c1\"[^>]*>Паром</pc>",
                "<target><ec startRef=\"s1c1\"/>Паром<sc id=\"s1c1\"/>");

    assertThat(problem(lost)).isEqualTo("p1.1: inline codes are missing: ⟦2⟧");
    assertThat(problem(typed)).isEqualTo("p1.2: inline codes were added: ⟦4⟧");
    assertThat(problem(swapped)).isEqualTo("p1.1: an inline code closes before it opens");
  }

  @Test
  void a_source_that_has_changed_meanwhile_is_said_so_and_the_others_are_taken()
      throws IOException {
    String out = written(draft).replace("Паром опять опаздывает", "Снова опаздывает паром");
    Segment changed = Segment.plain("h.1", "Ferry sunk", EN);
    Draft later =
        draft(
            article(
                List.of(
                    new Block("h", Role.HEADLINE, EN, List.of(changed), null),
                    article.blocks().get(1),
                    article.blocks().get(2))),
            draft.segments());

    Returned returned =
        XliffExchange.edits(stream(out.replace("знает почему", "знает, почему")), later);

    assertThat(returned.edits()).containsOnlyKeys("p1.2");
    assertThat(returned.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.segment()).isEqualTo("h.1");
              assertThat(problem.line()).isGreaterThan(8);
              assertThat(problem.reason()).contains("Ferry sunk").contains("export it again");
            });
  }

  @Test
  void what_was_emptied_or_must_stay_or_is_not_known_is_a_problem() throws IOException {
    assertThat(problem(written(draft).replace("Паром опять опаздывает", " ")))
        .isEqualTo("h.1: its target is empty");
    assertThat(
            problem(
                written(draft).replace("© MERIDIAN</mrk></target>", "© МЕРИДИАН</mrk></target>")))
        .isEqualTo("c.1: it is not to be translated, and was");
    assertThat(problem(written(draft).replace("<unit id=\"h\"", "<unit id=\"q\"")))
        .isEqualTo("q/s1: the draft has no such segment");
  }

  @Test
  void another_story_language_or_format_is_refused() throws IOException {
    String xliff = written(draft);

    refused(
        xliff.replace("original=\"urn:ferry\"", "original=\"urn:other\""), "this is of urn:other");
    refused(xliff.replace("trgLang=\"ru\"", "trgLang=\"de\""), "from en into de");
    refused(xliff.substring(0, 900), "cannot be read as XLIFF: line ");
    refused("<xliff version=\"1.2\"/>", "it is XLIFF 1.2; 2.0 and 2.1 can be read");
    refused("<tmx/>", "its root is <tmx>");
    refused("hello", "line 1");
    refused(
        "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
            + xliff
                .substring(xliff.indexOf("<xliff"))
                .replace("original=\"urn:ferry\"", "original=\"&x;\""),
        "line ");
  }

  @Test
  void any_text_comes_back_to_the_last_character_and_is_valid() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var blocks = new ArrayList<Block>();
    var targets = new ArrayList<TargetSegment>();
    for (int i = 0; i < 60; i++) {
      var segments = new ArrayList<Segment>();
      for (int j = 0; j <= random.nextInt(4); j++) {
        Segment segment = segment("b" + i + "." + j, coded(random));
        segments.add(segment);
        targets.add(target(segment, shuffled(segment, random), Origin.ENGINE));
      }
      blocks.add(new Block("b" + i, Role.PARAGRAPH, EN, segments, null));
    }
    Draft odd = draft(article(blocks), targets);

    String xliff = written(odd);
    validate(xliff);
    Returned same = XliffExchange.edits(stream(xliff), odd);
    Returned anew = XliffExchange.edits(stream(xliff), draft(article(blocks), List.of()));

    assertThat(same.problems()).as("seed " + seed).isEmpty();
    assertThat(same.edits()).as("seed " + seed).isEmpty();
    assertThat(anew.problems()).as("seed " + seed).isEmpty();
    targets.forEach(
        one -> assertThat(anew.edits().get(one.id())).as("seed " + seed).isEqualTo(one.target()));
  }

  private static CodedText coded(Random random) {
    var builder = CodedText.builder().text("s");
    int open = 0;
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> builder.standalone(random.nextBoolean() ? "<br>" : "\u0000&\uD83D");
        case 1 -> {
          builder.open("<b>");
          open++;
        }
        case 2 -> {
          builder.close("</b>");
          open--;
        }
        default ->
            builder.text(
                List.of(" & ", "<x>", "\u0001", "⟦1⟧", "\r\n", "порт", "נמל")
                    .get(random.nextInt(7)));
      }
    }
    return builder.build();
  }

  /** The same codes, standalone ones in any place. */
  private static String shuffled(Segment segment, Random random) {
    var text = new StringBuilder("ц" + segment.text());
    for (InlineCode code : segment.codes()) {
      if (code.kind() == InlineCode.Kind.STANDALONE && random.nextBoolean()) {
        int at = text.indexOf(code.marker());
        text.delete(at, at + code.marker().length()).append(code.marker());
      }
    }
    return text.toString();
  }

  private String problem(String xliff) throws IOException {
    Returned returned = XliffExchange.edits(stream(xliff), draft);
    assertThat(returned.edits()).isEmpty();
    assertThat(returned.problems()).hasSize(1);
    return returned.problems().get(0).segment() + ": " + returned.problems().get(0).reason();
  }

  private void refused(String xliff, String why) {
    assertThatThrownBy(() -> XliffExchange.edits(stream(xliff), draft))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining(why);
  }

  private static void validate(String xliff) {
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        reader.next();
      }
    }
  }

  private static String written(Draft draft) throws IOException {
    var out = new ByteArrayOutputStream();
    XliffExchange.write(draft, out);
    return out.toString(UTF_8);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Segment segment(String id, CodedText text) {
    return new Segment(id, text.text(), text.codes(), EN, true);
  }

  private static TargetSegment target(Segment segment, String target, Origin origin) {
    return new TargetSegment(
        segment.id(), segment.text(), target, origin, null, null, null, List.of());
  }

  private static Article article(List<Block> blocks) {
    return new Article(
        ItemKind.ARTICLE,
        "urn:ferry",
        "1",
        3,
        "html",
        EN,
        blocks,
        List.of(),
        Json.MAPPER.createObjectNode(),
        null);
  }

  private static Draft draft(Article article, List<TargetSegment> segments) {
    return new Draft(
        article.uri(),
        ItemKind.ARTICLE,
        article.sequence(),
        RU,
        Lane.REGULAR,
        "",
        Instant.parse("2026-03-01T09:00:00Z"),
        Draft.Outcome.FLAGGED,
        "numbers",
        article,
        segments);
  }
}
