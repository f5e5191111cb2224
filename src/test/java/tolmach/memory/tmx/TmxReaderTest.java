package tolmach.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.tmx.ReadTmx.DEFAULTS;
import static tolmach.memory.tmx.ReadTmx.NOW;
import static tolmach.memory.tmx.ReadTmx.file;
import static tolmach.memory.tmx.ReadTmx.tu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;

class TmxReaderTest {

  @Test
  void a_unit_of_others_is_imported_and_says_whose_it_is() {
    Unit unit =
        ReadTmx.of(
                file(
                    """
                    <tu tuid="17" creationdate="20250102T030405Z" changedate="20250506T070809Z" creationid="ILSE">
                      <note>seen by the desk</note>
                      <tuv xml:lang="EN-US"><seg>The ferry is late.</seg></tuv>
                      <tuv xml:lang="ru_RU"><seg>Паром опаздывает.</seg></tuv>
                    </tu>"""))
            .one();

    assertThat(unit.pair()).isEqualTo(LanguagePair.of("en-US", "ru-RU"));
    assertThat(unit.source()).isEqualTo("The ferry is late.");
    assertThat(unit.target()).isEqualTo("Паром опаздывает.");
    assertThat(unit.sourceHash()).isEqualTo(TextHash.of("The ferry is late."));
    assertThat(unit.originClass()).isEqualTo(OriginClass.IMPORTED);
    assertThat(unit.uri()).isEqualTo("urn:tolmach:tmx:test");
    assertThat(unit.by()).isEqualTo("ILSE");
    assertThat(unit.created()).isEqualTo(Instant.parse("2025-05-06T07:08:09Z"));
    assertThat(unit.engine()).isNull();
    assertThat(unit.sequence()).isZero();
  }

  @Test
  void what_the_file_does_not_say_is_what_the_importer_says() {
    var defaults =
        new TmxDefaults(
            "urn:x",
            Optional.of(OriginClass.HUMAN),
            "sports",
            "Ilse",
            NOW,
            Optional.empty(),
            Optional.empty());

    Unit unit = ReadTmx.of(bytes(file(tu("Goal!", "Гол!"))), defaults).one();

    assertThat(unit.originClass()).isEqualTo(OriginClass.HUMAN);
    assertThat(unit.desk()).isEqualTo("sports");
    assertThat(unit.by()).isEqualTo("Ilse");
    assertThat(unit.created()).isEqualTo(NOW);
  }

  @Test
  void several_languages_are_pairs_from_the_source_language() {
    String three =
        "<tu><tuv xml:lang='ru'><seg>Мост</seg></tuv><tuv xml:lang='en'><seg>Bridge</seg></tuv>"
            + "<tuv xml:lang='de'><seg>Brücke</seg></tuv></tu>";

    assertThat(ReadTmx.of(file(three)).units())
        .extracting(Unit::pair)
        .containsExactly(LanguagePair.of("en", "ru"), LanguagePair.of("en", "de"));
    String all = file(three).replace("srclang=\"en\"", "srclang=\"*all*\"");
    assertThat(ReadTmx.of(all).units()).hasSize(6);
    assertThat(ReadTmx.of(file(three.replace("<tu>", "<tu srclang='de'>"))).units())
        .extracting(unit -> unit.pair().source().value())
        .containsOnly("de");
  }

  @Test
  void only_the_languages_that_are_wanted_are_taken() {
    String three =
        "<tu srclang='*all*'><tuv xml:lang='ru'><seg>Мост</seg></tuv><tuv xml:lang='en-GB'>"
            + "<seg>Bridge</seg></tuv><tuv xml:lang='de'><seg>Brücke</seg></tuv></tu>";
    var wanted =
        new TmxDefaults(
            "urn:x",
            Optional.empty(),
            "",
            null,
            NOW,
            Optional.of(LanguageTag.of("en")),
            Optional.of(LanguageTag.of("ru")));

    ReadTmx read = ReadTmx.of(bytes(file(three)), wanted);

    assertThat(read.one().pair()).isEqualTo(LanguagePair.of("en-GB", "ru"));
  }

  @Test
  void inline_codes_are_numbered_as_our_own_sentences_are() {
    Unit unit =
        ReadTmx.of(
                file(
                    tu(
                        "Read <bpt i='7' x='1'>&lt;b&gt;</bpt>this<ept i='7'>&lt;/b&gt;</ept> by"
                            + " <ph x='2'>{name}</ph><it pos='end'>&lt;/p&gt;</it>",
                        "<ph x='2'>{name}</ph> прочтёт"
                            + " <bpt i='1' x='1'>&lt;b&gt;</bpt>это<ept i='1'/><it pos='end'/>")))
            .one();

    assertThat(unit.source()).isEqualTo("Read ⟦1⟧this⟦/1⟧ by ⟦2⟧⟦/3⟧");
    assertThat(unit.target()).isEqualTo("⟦2⟧ прочтёт ⟦1⟧это⟦/1⟧⟦/3⟧");
  }

  @Test
  void old_tags_are_codes_highlights_are_text_and_what_stands_in_a_code_is_the_codes() {
    Unit unit =
        ReadTmx.of(
                file(
                    tu(
                        "<ut>{\\b </ut>Press <hi type='ui'>Save</hi><ph>&lt;img alt='<sub>a disk</sub>'/></ph>",
                        "<ut>{\\b </ut>Нажмите <hi>Сохранить</hi><ph/>")))
            .one();

    assertThat(unit.source()).isEqualTo("⟦1⟧Press Save⟦2⟧");
    assertThat(unit.target()).isEqualTo("⟦1⟧Нажмите Сохранить⟦2⟧");
  }

  @Test
  void a_bracket_that_would_pass_for_a_marker_is_a_code() {
    Unit unit = ReadTmx.of(file(tu("See ⟦1⟧.", "См. ⟦1⟧."))).one();

    assertThat(unit.source()).isEqualTo("See ⟦1⟧1⟦2⟧.");
    assertThat(unit.target()).isEqualTo("См. ⟦1⟧1⟦2⟧.");
  }

  @Test
  void without_neighbours_two_translations_of_a_sentence_are_two_units_and_neither_is_in_context() {
    ReadTmx read = ReadTmx.of(file(tu("Yes.", "Да."), tu("Yes.", "Ага."), tu("Yes.", "Да.")));

    assertThat(read.units().stream().map(Unit::key).distinct()).hasSize(2);
    assertThat(read.units().get(2)).as("said twice").isEqualTo(read.units().get(0));
    assertThat(read.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.previousHash()).startsWith("?");
              assertThat(unit.nextHash()).isEqualTo("?");
            });
  }

  @Test
  void neighbours_are_read_as_other_tools_write_them() {
    String omega =
        "<tu><prop type='prev'>Before.</prop><prop type='next'>After.</prop>"
            + tu("Now.", "Сейчас.").substring("<tu>".length());
    String memo =
        "<tu><prop type='x-context-pre'>&lt;seg&gt;Before.&lt;/seg&gt;</prop>"
            + "<prop type='x-context-post'>&lt;seg&gt;After.&lt;/seg&gt;</prop>"
            + tu("Now.", "Сейчас.").substring("<tu>".length());

    assertThat(ReadTmx.of(file(omega, memo)).units())
        .allSatisfy(
            unit -> {
              assertThat(unit.previousHash()).isEqualTo(TextHash.of("Before."));
              assertThat(unit.nextHash()).isEqualTo(TextHash.of("After."));
            })
        .hasSize(2);
  }

  @Test
  void tmx_1_1_is_read() {
    String old =
        """
        <?xml version="1.0" ?>
        <!DOCTYPE tmx SYSTEM "tmx11.dtd">
        <tmx version="1.1">
          <header creationtool="Quill" creationtoolversion="1" segtype="sentence" o-tmf="q"
                  adminlang="EN" srclang="EN" datatype="plaintext"/>
          <body>
            <tu><tuv lang="EN"><seg>Fog.</seg></tuv><tuv lang="RU"><seg>Туман.</seg></tuv></tu>
          </body>
        </tmx>
        """;

    assertThat(ReadTmx.of(old).one().pair()).isEqualTo(LanguagePair.of("en", "ru"));
  }

  @Test
  void every_declared_encoding_is_read_and_gzip_too() throws IOException {
    String units = file(tu("Fog.", "Туман."));

    for (String encoding : new String[] {"UTF-8", "windows-1251", "KOI8-R", "UTF-16"}) {
      byte[] file =
          ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + units)
              .getBytes(Charset.forName(encoding));
      assertThat(ReadTmx.of(file, DEFAULTS).one().target()).as(encoding).isEqualTo("Туман.");
      assertThat(ReadTmx.of(gzip(file), DEFAULTS).one().target()).isEqualTo("Туман.");
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(ReadTmx.of(("\uFEFF" + units).getBytes(charset), DEFAULTS).one().target())
          .as(charset.name())
          .isEqualTo("Туман.");
      assertThat(ReadTmx.of(units.getBytes(charset), DEFAULTS).one().target()).isEqualTo("Туман.");
    }
    assertThat(ReadTmx.of("\uFEFF" + units).one().target()).isEqualTo("Туман.");
    assertThat(ReadTmx.of("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + units).one().target())
        .as("saved anew by an editor")
        .isEqualTo("Туман.");
  }

  private static byte[] gzip(byte[] file) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(file);
    }
    return compressed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
