package tolmach.worker.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Lane;
import tolmach.glossary.Concept;
import tolmach.glossary.Glossary;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermBase;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.memory.UnknownPlace;
import tolmach.segment.CodedText;
import tolmach.segment.Segment;
import tolmach.segment.TextHash;
import tolmach.worker.Draft;
import tolmach.worker.Former;
import tolmach.worker.TargetSegment;

/** What travels along with a draft for its translator, and what comes back onto another text. */
class GuidedExportTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final LanguagePair PAIR = new LanguagePair(EN, RU);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;
  private final List<LuceneMemory> memories = new ArrayList<>();

  private final Segment headline = Segment.plain("h.1", "Ferry late again", EN);
  private final Segment first =
      segment(
          "p1.1",
          CodedText.builder()
              .text("The ")
              .open("<b>")
              .text("ferry")
              .close("</b>")
              .text(" left the port of Varnholm an hour late on Monday.")
              .build());
  private final Segment second = Segment.plain("p1.2", "Nobody was hurt.", EN);
  private final Segment credit = new Segment("c.1", "© MERIDIAN", List.of(), EN, false);

  private final Article article =
      article(
          ItemKind.ARTICLE,
          List.of(
              new Block("h", Role.HEADLINE, EN, List.of(headline), null),
              new Block("p1", Role.PARAGRAPH, EN, List.of(first, second), null),
              new Block("c", Role.CREDIT, EN, List.of(credit), null)),
          Json.MAPPER.createObjectNode());

  private final Draft draft =
      draft(
          article,
          List.of(
              machine(headline, "Паром опять опаздывает"),
              machine(first, "⟦1⟧Паром⟦/1⟧ вышел из порта Варнхольм на час позже.")
                  .withFindings(List.of(new Finding("date", Severity.WARN, "Monday is gone"))),
              machine(second, "Никто не пострадал."),
              new TargetSegment(
                  "c.1", "© MERIDIAN", "© MERIDIAN", Origin.KEPT, null, null, null, List.of())));

  @AfterEach
  void close() {
    memories.forEach(LuceneMemory::close);
  }

  @Test
  void similar_sentences_of_the_memory_travel_along_with_score_and_origin() throws Exception {
    String xliff = written(draft, 0, guidance());

    validate(xliff);
    assertThat(xliff)
        .containsPattern(
            "<mtc:match id=\"m1\" ref=\"#s1m\" type=\"tm\""
                + " origin=\"memory: human by anna, urn:old\" similarity=\"[789][0-9]\">")
        .contains("<target><pc id=\"m1c1\" canCopy=\"no\" canDelete=\"no\">Паром</pc> вышел")
        .contains("<source><mrk id=\"s1m\" type=\"mtc:match\">The <pc id=\"s1c1\"");
    assertThat(XliffExchange.edits(stream(xliff), draft).edits()).isEmpty();
  }

  @Test
  void terms_travel_along_with_what_must_not_be_said() throws Exception {
    String xliff = written(draft, 0, guidance());

    assertThat(xliff)
        .contains("<gls:term>port</gls:term>")
        .contains("<gls:translation>порт</gls:translation>")
        .contains("<gls:definition>Not: гавань. The sea port</gls:definition>");
  }

  @Test
  void findings_what_stays_and_the_place_are_told() throws Exception {
    String xliff = written(draft, 0, Guidance.NONE);

    validate(xliff);
    assertThat(xliff)
        .contains("<note id=\"n1\" category=\"date\" priority=\"4\">s1: Monday is gone</note>")
        .contains("<unit id=\"h\" name=\"h\" type=\"tolmach:headline\">")
        .contains("<unit id=\"c\" name=\"c\" type=\"tolmach:credit\" translate=\"no\">");
  }

  @Test
  void what_a_person_had_written_before_the_source_changed_is_offered_and_noted() throws Exception {
    var former = new Former("The ferry is late", "Паром опаздывает", "anna", NOON);
    TargetSegment changed =
        new TargetSegment(
            "h.1",
            headline.text(),
            "Паром опять опаздывает",
            Origin.ENGINE,
            "pseudo",
            "2",
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(former));
    String xliff = written(draft(article, List.of(changed)), 0, Guidance.NONE);

    validate(xliff);
    assertThat(xliff)
        .contains("origin=\"what anna wrote before the source changed\">")
        .contains("<source>The ferry is late</source>")
        .contains("category=\"former\"")
        .contains("and anna wrote \"Паром опаздывает\"</note>");
  }

  @Test
  void a_string_of_a_bundle_has_its_comment_and_its_greatest_length() throws Exception {
    ObjectNode properties = Json.MAPPER.createObjectNode();
    ObjectNode notes = properties.putObject("messages");
    notes.putObject("menu.save").put("comment", "On a button").put("limit", 12);
    notes.putObject("files").put("limit", 20);
    Segment save = Segment.plain("menu.save", "Save", EN);
    Segment one = Segment.plain("files[one]", "1 file", EN);
    Segment other = Segment.plain("files[other]", "2 files", EN);
    Draft bundle =
        draft(
            article(
                ItemKind.MESSAGES,
                List.of(
                    new Block("menu.save", Role.MESSAGE, EN, List.of(save), null),
                    new Block("files", Role.MESSAGE, EN, List.of(one, other), null)),
                properties),
            List.of(machine(save, "Сохранить")));

    String xliff = written(bundle, 0, Guidance.NONE);

    validate(xliff);
    assertThat(xliff)
        .contains("<slr:profiles generalProfile=\"xliff:codepoints\"/>")
        .contains("name=\"menu.save\" type=\"tolmach:message\" slr:sizeRestriction=\"12\">")
        .contains("category=\"comment\" priority=\"2\">On a button</note>")
        .contains(
            "<source><mrk id=\"s2m\" translate=\"yes\" slr:sizeRestriction=\"20\">2 files</mrk></source>");
    assertThat(
            XliffExchange.edits(stream(xliff.replace(">Сохранить<", ">Записать<")), bundle).edits())
        .containsExactly(Map.entry("menu.save", "Записать"));
  }

  @Test
  void it_says_of_which_version_and_revision_it_was_made() throws IOException {
    assertThat(XliffExchange.head(stream(written(draft, 4, Guidance.NONE))))
        .isEqualTo(new Exported("urn:ferry", EN, RU, 3, 4));
    assertThat(
            XliffExchange.head(
                    stream(written(draft, 4, Guidance.NONE).replace("category=\"tolmach\"", "")))
                .sequence())
        .isZero();
  }

  @Test
  void two_changed_targets_come_back_as_two_edits_and_the_rest_unchanged() throws IOException {
    String back =
        written(draft, 0, Guidance.NONE)
            .replace("Паром опять опаздывает", "Паром снова опоздал")
            .replace("Никто не пострадал.", "Пострадавших нет.");

    Returned returned = XliffExchange.edits(stream(back), draft);

    assertThat(returned.edits())
        .containsExactly(
            Map.entry("h.1", "Паром снова опоздал"), Map.entry("p1.2", "Пострадавших нет."));
    assertThat(returned.unchanged()).isEqualTo(2);
    assertThat(returned.problems()).isEmpty();
    assertThat(returned.missing()).isEmpty();
  }

  @Test
  void units_that_are_gone_are_named_and_units_that_are_there_twice_too() throws IOException {
    String whole = written(draft, 0, Guidance.NONE);
    int unit = whole.indexOf("    <unit id=\"h\"");
    String headlineUnit = whole.substring(unit, whole.indexOf("    <unit id=\"p1\""));

    assertThat(XliffExchange.edits(stream(whole.replace(headlineUnit, "")), draft).missing())
        .containsExactly("h.1");
    assertThat(
            XliffExchange.edits(
                    stream(whole.replace(headlineUnit, headlineUnit + headlineUnit)), draft)
                .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).startsWith("it is there twice"));
  }

  @Test
  void a_segment_that_a_tool_set_back_to_initial_stays_as_it_was() throws IOException {
    String back =
        written(draft, 0, Guidance.NONE)
            .replaceFirst("state=\"translated\" subState=\"[^\"]*\"", "state=\"initial\"")
            .replace("<target>Паром опять опаздывает</target>", "");

    Returned returned = XliffExchange.edits(stream(back), draft);

    assertThat(returned.problems()).isEmpty();
    assertThat(returned.edits()).isEmpty();
  }

  @Test
  void what_was_written_stands_in_a_newer_text_where_the_source_is_the_same() throws IOException {
    String back =
        written(draft, 0, Guidance.NONE)
            .replace("Паром опять опаздывает", "Паром снова опоздал")
            .replace("Никто не пострадал.", "Пострадавших нет.");
    List<TargetSegment> newer =
        List.of(
            machine(Segment.plain("h.1", "Ferry sunk", EN), "Паром затонул"),
            machine(Segment.plain("p7.1", second.text(), EN), "Никто не пострадал."),
            machine(first, "⟦1⟧Паром⟦/1⟧ вышел из порта."));

    Returned returned = XliffExchange.onto(stream(back), newer, "agency");

    assertThat(returned.edits())
        .as("what the translator left as it was changes nothing")
        .containsExactly(Map.entry("p7.1", "Пострадавших нет."));
    assertThat(returned.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.segment()).isEqualTo("h/s1");
              assertThat(problem.line()).isPositive();
              assertThat(problem.reason()).isEqualTo("its source has changed or is gone");
            });
    assertThat(returned.missing()).as("what the translator has not seen").containsExactly("h.1");
  }

  @Test
  void what_a_person_here_wrote_meanwhile_is_not_written_over() throws IOException {
    String back =
        written(draft, 0, Guidance.NONE).replace("Никто не пострадал.", "Пострадавших нет.");
    TargetSegment edited = machine(second, "Никто не пострадал.").editedBy("boris", "Все целы.");

    Returned returned = XliffExchange.onto(stream(back), List.of(edited), "agency");

    assertThat(returned.edits()).isEmpty();
    assertThat(returned.problems())
        .extracting(Returned.Problem::reason)
        .containsExactly("boris has written \"Все целы.\" meanwhile");
    assertThat(XliffExchange.onto(stream(back), List.of(edited), "boris").edits())
        .as("his own words he may")
        .containsExactly(Map.entry("p1.2", "Пострадавших нет."));
  }

  @Test
  void of_repeated_sentences_each_goes_onto_its_own() throws IOException {
    Segment again = Segment.plain("p1.3", second.text(), EN);
    Draft twice =
        draft(
            article(
                ItemKind.ARTICLE,
                List.of(new Block("p1", Role.PARAGRAPH, EN, List.of(second, again), null)),
                Json.MAPPER.createObjectNode()),
            List.of(machine(second, "Никто не пострадал."), machine(again, "Без жертв.")));
    String back = written(twice, 0, Guidance.NONE).replace("Без жертв.", "Жертв нет.");

    assertThat(XliffExchange.onto(stream(back), twice.segments(), "agency").edits())
        .containsExactly(Map.entry("p1.3", "Жертв нет."));
  }

  @Test
  void a_document_of_several_stories_is_refused() throws IOException {
    String one = written(draft, 0, Guidance.NONE);
    String file = one.substring(one.indexOf("  <file"), one.indexOf("</xliff>"));
    String two = one.replace("</xliff>", file.replace("urn:ferry", "urn:other") + "</xliff>");

    assertThatThrownBy(() -> XliffExchange.head(stream(two)))
        .hasMessageContaining("several stories, urn:ferry and urn:other");
  }

  @Test
  void the_schema_finds_faults() throws IOException {
    String xliff = written(draft, 0, Guidance.NONE);

    assertThatThrownBy(() -> XliffSchema.validate(xliff.replace("<unit id=\"h\"", "<unit")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> XliffSchema.validate(xliff.replace("<mda:metaGroup", "<mda:metaHeap")))
        .isInstanceOf(SAXException.class);
  }

  private Guidance guidance() {
    LuceneMemory memory = LuceneMemory.open(folder);
    memories.add(memory);
    memory.store(
        new Unit(
            PAIR,
            "The ⟦1⟧ferry⟦/1⟧ left the port of Varnholm an hour late on Friday.",
            "⟦1⟧Паром⟦/1⟧ вышел из порта Варнхольм в пятницу на час позже.",
            TextHash.of("The ⟦1⟧ferry⟦/1⟧ left the port of Varnholm an hour late on Friday."),
            UnknownPlace.previous("x"),
            UnknownPlace.NEXT,
            "urn:old",
            OriginClass.HUMAN,
            null,
            null,
            NOON,
            "",
            1,
            0,
            "anna"));
    memory.refresh();
    Glossary glossary =
        TermBase.of(
            List.of(
                new Concept(
                    "port",
                    "",
                    "The sea port",
                    List.of(
                        term(EN, "port", TermStatus.PREFERRED),
                        term(RU, "порт", TermStatus.PREFERRED),
                        term(RU, "гавань", TermStatus.FORBIDDEN)),
                    null,
                    null)),
            "1");
    return new Guidance(memory, glossary);
  }

  private static Term term(LanguageTag language, String text, TermStatus status) {
    return new Term(language, text, status, PartOfSpeech.NOUN, List.of());
  }

  private static void validate(String xliff) throws SAXException, IOException {
    XliffSchema.validate(xliff);
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        reader.next();
      }
    }
  }

  private static String written(Draft draft, int revision, Guidance guidance) throws IOException {
    var out = new ByteArrayOutputStream();
    XliffExchange.write(draft, revision, guidance, out);
    return out.toString(UTF_8);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Segment segment(String id, CodedText text) {
    return new Segment(id, text.text(), text.codes(), EN, true);
  }

  private static TargetSegment machine(Segment segment, String target) {
    return new TargetSegment(
        segment.id(), segment.text(), target, Origin.ENGINE, "pseudo", "2", null, List.of());
  }

  private static Article article(ItemKind kind, List<Block> blocks, ObjectNode properties) {
    return new Article(kind, "urn:ferry", "1", 3, "html", EN, blocks, List.of(), properties, null);
  }

  private static Draft draft(Article article, List<TargetSegment> segments) {
    return new Draft(
        article.uri(),
        article.kind(),
        article.sequence(),
        RU,
        Lane.REGULAR,
        "",
        NOON,
        Draft.Outcome.FLAGGED,
        "date",
        article,
        segments);
  }
}
