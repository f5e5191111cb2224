package tolmach.glossary.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.glossary.Concept;
import tolmach.glossary.PartOfSpeech;
import tolmach.glossary.Term;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

class GlossaryFileTest {

  private static final String TABLE =
      """
      id,desk,part_of_speech,note,en,ru,ru admitted,ru forbidden
      mayor,north,noun,As the charter says,mayor | town mayor,мэр,глава города,градоначальник
      ,,proper_noun,,Harbour Board,Совет порта,,
      """;

  @Test
  void a_spreadsheet_has_a_row_for_each_entry_and_a_column_for_each_language() {
    GlossaryReading reading = read(TABLE);

    assertThat(reading.faults()).isEmpty();
    Concept mayor = reading.concepts().get(0);
    assertThat(mayor.id()).isEqualTo("mayor");
    assertThat(mayor.desk()).isEqualTo("north");
    assertThat(mayor.note()).isEqualTo("As the charter says");
    assertThat(mayor.terms())
        .containsExactly(
            term("en", "mayor", TermStatus.PREFERRED, PartOfSpeech.NOUN),
            term("en", "town mayor", TermStatus.PREFERRED, PartOfSpeech.NOUN),
            term("ru", "мэр", TermStatus.PREFERRED, PartOfSpeech.NOUN),
            term("ru", "глава города", TermStatus.ADMITTED, PartOfSpeech.NOUN),
            term("ru", "градоначальник", TermStatus.FORBIDDEN, PartOfSpeech.NOUN));
    assertThat(reading.concepts().get(1).desk()).isEqualTo("south");
  }

  @Test
  void an_entry_without_an_id_gets_one_that_stays_when_its_translation_changes() {
    String id = read(TABLE).concepts().get(1).id();

    assertThat(id).startsWith("t-");
    assertThat(read(TABLE.replace("Совет порта", "Портовый совет")).concepts().get(1).id())
        .isEqualTo(id);
    assertThat(read(TABLE.replace("Harbour Board", "Port Board")).concepts().get(1).id())
        .isNotEqualTo(id);
  }

  @Test
  void semicolons_tabs_marks_and_utf_16_are_recognised_as_spreadsheets_write_them() {
    List<Concept> wanted = read(TABLE).concepts();
    String semicolons = TABLE.replace(',', ';');
    String tabs = TABLE.replace(',', '\t').replace("\n", "\r\n");

    assertThat(read(semicolons).concepts()).isEqualTo(wanted);
    assertThat(read("sep=;\n" + semicolons).concepts()).isEqualTo(wanted);
    assertThat(read(tabs).concepts()).isEqualTo(wanted);
    assertThat(read("\uFEFF" + TABLE).concepts()).isEqualTo(wanted);
    assertThat(GlossaryFile.read(("\uFEFF" + tabs).getBytes(UTF_16LE), "south").concepts())
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru forbidden", "ru:forbidden", "RU (forbidden)", "ru_deprecated"})
  void the_head_of_a_column_may_be_written_in_several_ways(String header) {
    Term term = read("id,en," + header + "\nx,mayor,голова\n").concepts().get(0).terms().get(1);

    assertThat(term.status()).isEqualTo(TermStatus.FORBIDDEN);
    assertThat(term.language()).isEqualTo(LanguageTag.of("ru"));
  }

  @Test
  void what_no_language_translates_and_forms_that_no_dictionary_knows_have_their_columns() {
    Concept concept =
        read("""
                id,en do_not_translate,ru,ru forms
                x,Tolmach,,
                y,,Варнхольм,Варнхольма | Варнхольму
                """)
            .concepts()
            .get(1);

    assertThat(concept.terms().get(0).forms()).containsExactly("Варнхольма", "Варнхольму");
  }

  @Test
  void a_bad_row_is_told_with_its_line_and_costs_the_others_nothing() {
    GlossaryReading reading =
        read(
            """
            id,en,ru,colour
            a,mayor,мэр,
            b,,,
            "c
            with a break",quay,причал,
            d,quay,причал,,one cell too many
            e,ferry | ferry,паром,
            f,bridge,мост,
            """);

    assertThat(reading.concepts()).extracting(Concept::id).containsExactly("a", "f");
    assertThat(reading.faults())
        .extracting(fault -> fault.line() + " " + fault.message())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("1 the column \"colour\" is passed over"),
            one -> assertThat(one).isEqualTo("3 the entry is passed over: there is no term in it"),
            one -> assertThat(one).startsWith("4 the entry is passed over: the id"),
            one -> assertThat(one).startsWith("6 the row is passed over: it has 5 cells"),
            one -> assertThat(one).startsWith("7 ").contains("says \"ferry\" twice in en"));
  }

  @Test
  void two_rows_of_one_term_without_ids_are_not_taken_for_one_another() {
    GlossaryReading reading = read("en,ru\nbank,банк\nbank,берег\n");

    assertThat(reading.concepts()).hasSize(1);
    assertThat(reading.faults().get(0).line()).isEqualTo(3);
    assertThat(reading.faults().get(0).message()).contains("give both an id");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_told_where_it_begins() {
    GlossaryReading reading = read("id,en,ru\na,mayor,мэр\nb,\"quay,причал\nc,ferry,паром\n");

    assertThat(reading.concepts()).extracting(Concept::id).containsExactly("a");
    assertThat(reading.faults().get(0).line()).isEqualTo(3);
    assertThat(reading.faults().get(0).message()).contains("quotation mark");
  }

  @Test
  void a_file_in_an_old_charset_or_without_a_language_says_what_to_do() {
    byte[] old = TABLE.getBytes(Charset.forName("windows-1251"));

    assertThat(GlossaryFile.read(old, "").faults().get(0).message()).contains("iconv");
    assertThat(GlossaryFile.read(old, "").faults().get(0).line()).isEqualTo(2);
    assertThat(read("id,word\n1,мэр\n").faults())
        .anyMatch(fault -> fault.message().contains("names no language"));
  }

  @Test
  void a_cell_that_would_be_a_formula_is_made_harmless() throws Exception {
    var out = new ByteArrayOutputStream();
    GlossaryFile.write(GlossaryFile.Format.CSV, read("id,en,ru\nx,\"=1+1\",два\n").concepts(), out);

    assertThat(out.toString(UTF_8)).contains("'=1+1");
  }

  @Test
  void tbx_of_today_is_read_in_both_styles() {
    String dca =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader><fileDesc><sourceDesc><p>Words of the north desk</p></sourceDesc></fileDesc></tbxHeader>
          <text><body>
            <conceptEntry id="c1">
              <descrip type="subjectField">government</descrip>
              <note>As the charter says</note>
              <langSec xml:lang="en"><termSec><term>mayor</term>
                <termNote type="partOfSpeech">noun</termNote></termSec></langSec>
              <langSec xml:lang="ru">
                <termSec><term>мэр</term>
                  <termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                  <admin type="customerSubset">north</admin></termSec>
                <termSec><term>градоначальник</term>
                  <termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
              </langSec>
            </conceptEntry>
          </body></text>
        </tbx>
        """;
    String dct =
        dca.replace("style=\"dca\"", "style=\"dct\" xmlns:min=\"http://www.tbxinfo.net/ns/min\"")
            .replaceAll("<(termNote|admin) type=\"(\\w+)\">([^<]*)</\\1>", "<min:$2>$3</min:$2>");

    assertThat(dct).contains("<min:partOfSpeech>noun</min:partOfSpeech>");
    for (String file : List.of(dca, dct)) {
      GlossaryReading reading = read(file);
      assertThat(reading.faults()).isEmpty();
      assertThat(reading.concepts())
          .containsExactly(
              new Concept(
                  "c1",
                  "north",
                  "As the charter says",
                  List.of(
                      term("en", "mayor", TermStatus.PREFERRED, PartOfSpeech.NOUN),
                      term("ru", "мэр", TermStatus.PREFERRED, PartOfSpeech.NOUN),
                      term("ru", "градоначальник", TermStatus.FORBIDDEN, PartOfSpeech.NOUN)),
                  null,
                  null));
    }
  }

  @Test
  void tbx_of_the_edition_before_is_read_with_its_document_type_unread() {
    GlossaryReading reading =
        read(
            """
            <?xml version='1.0'?>
            <!DOCTYPE martif SYSTEM "http://127.0.0.1:9/TBXBasiccoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
            <termEntry id="c9">
              <langSet xml:lang="en_GB"><tig><term>harbour</term></tig>
                <tig><term>port</term></tig></langSet>
              <langSet xml:lang="ru"><ntig><termGrp><term>гавань</term>
                <termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig></langSet>
            </termEntry></body></text></martif>
            """);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.concepts().get(0).terms())
        .containsExactly(
            term("en-GB", "harbour", TermStatus.PREFERRED, PartOfSpeech.OTHER),
            term("en-GB", "port", TermStatus.ADMITTED, PartOfSpeech.OTHER),
            term("ru", "гавань", TermStatus.PREFERRED, PartOfSpeech.OTHER));
  }

  @Test
  void nothing_is_fetched_and_no_entity_expanded() {
    GlossaryReading reading =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE tbx [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "aaaa">]>
            <tbx><text><body>
            <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>x&file;</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """);

    assertThat(reading.concepts()).isEmpty();
    assertThat(reading.faults()).hasSize(1);
  }

  @Test
  void a_bad_entry_of_tbx_is_told_with_its_line_and_costs_the_others_nothing() {
    GlossaryReading reading =
        read(
            """
            <tbx><text><body>
            <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>mayor</term></termSec></langSec></conceptEntry>
            <conceptEntry id="b"><langSec><termSec><term>quay</term></termSec></langSec></conceptEntry>
            <conceptEntry id="c"><langSec xml:lang="en"><termSec><term> </term></termSec></langSec></conceptEntry>
            <conceptEntry id="a"><langSec xml:lang="en"><termSec><term>ferry</term></termSec></langSec></conceptEntry>
            <conceptEntry id="d"><langSec xml:lang="en"><termSec><term>tug</term>
              <termNote type="administrativeStatus">beloved</termNote></termSec></langSec></conceptEntry>
            <conceptEntry id="e"><langSec xml:lang="en"><termSec><term>bridge</term></termSec></langSec></conceptEntry>
            <conceptEntry id="f"><langSec
            """);

    assertThat(reading.concepts()).extracting(Concept::id).containsExactly("a", "e");
    assertThat(reading.faults())
        .extracting(GlossaryReading.Fault::line)
        .startsWith(3, 4, 5, 6)
        .hasSize(5);
    assertThat(reading.faults().get(2).message()).contains("\"a\" is that of line 2");
    assertThat(reading.faults().get(3).message()).contains("\"beloved\" is no status");
    assertThat(reading.faults().get(4).message()).contains("well-formed");
  }

  @Test
  void another_kind_of_xml_says_what_it_is() {
    assertThat(read("<html><body/></html>").faults().get(0).message())
        .isEqualTo("the file is no TBX: it begins with <html>");
  }

  private static GlossaryReading read(String file) {
    return GlossaryFile.read(file.getBytes(UTF_8), "south");
  }

  private static Term term(String language, String text, TermStatus status, PartOfSpeech part) {
    return new Term(LanguageTag.of(language), text, status, part, List.of());
  }
}
