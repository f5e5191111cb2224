package tolmach.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.tmx.ReadTmx.DEFAULTS;
import static tolmach.memory.tmx.ReadTmx.file;
import static tolmach.memory.tmx.ReadTmx.tu;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.memory.Unit;
import tolmach.segment.xml.MalformedXmlException;

/** What becomes of files that are not as they should be. */
class TmxFaultsTest {

  private static final String GOOD = tu("Rain.", "Дождь.");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <tu></tu>                                                                                                                | it has no <tuv>
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv></tu>                                                                          | it has one language only
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="ru"/></tu>                                                      | a <tuv ru> has no <seg>
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv><seg>Б.</seg></tuv></tu>                                                  | a <tuv> does not say its language
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="r!"><seg>Б.</seg></tuv></tu>                                    | "r!" is no code of a language, as en or en-GB is
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="russian"><seg>Б.</seg></tuv></tu>                               | no language has the code "russian"
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="qx"><seg>Б.</seg></tuv></tu>                                    | no language has the code "qx"
          <tu><tuv xml:lang="de"><seg>A.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                                    | it has no text in its source language en
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="ru"><seg>  </seg></tuv></tu>                                    | its target is empty
          <tu><tuv xml:lang="en"><seg><ph/></seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                                 | its source is empty
          <tu><tuv xml:lang="en"><seg><bpt i="1"/>A.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                        | a <bpt i="1"> has no <ept> after it
          <tu><tuv xml:lang="en"><seg>A.<ept i="2"/></seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                        | an <ept i="2"> has no <bpt> before it
          <tu><tuv xml:lang="en"><seg>A.<ph/></seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                               | 1 of the source's inline codes are missing in the target
          <tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="ru"><seg>Б.<ph/></seg></tuv></tu>                               | the target has an inline code that the source has not
          <tu><tuv xml:lang="en"><seg>A.<seg>B.</seg></seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                       | <seg> has no place in a <seg>
          <tu><seg>A.</seg><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                                                             | <seg> has no place in a <tu>
          <tu><tuv xml:lang="en"><tuv xml:lang="ru"><seg>Б.</seg></tuv></tuv></tu>                                                 | <tuv> has no place in a <tuv>
          <tu><tu><tuv xml:lang="en"><seg>A.</seg></tuv></tu></tu>                                                                 | <tu> has no place in a <tu>
          <tu>loose<tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                               | text stands in a <tu>, outside of any <seg>
          <tu><tuv xml:lang="en"><seg>A&nbsp;b.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                             | it names the entity &nbsp; of a document type, and none is read; write the character itself
          <tu><tuv xml:lang="en"><seg>A&#x1F;.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                              | it has characters that are none in its encoding or that XML does not allow
          <tu><tuv xml:lang="en"><seg>A&#0;.</seg></tuv><tuv xml:lang="ru"><seg>Б.</seg></tuv></tu>                                | it has characters that are none in its encoding or that XML does not allow
          """)
  void a_bad_unit_is_named_with_its_line_and_the_others_are_taken(String bad, String reason) {
    ReadTmx read = ReadTmx.of(file(GOOD, bad, tu("Snow.", "Снег.")));

    assertThat(read.end()).isNull();
    assertThat(read.faults()).containsExactly(new TmxFault(3, "", reason));
    assertThat(read.units()).extracting(Unit::target).containsExactly("Дождь.", "Снег.");
  }

  @Test
  void a_character_that_is_none_costs_its_unit_alone_even_on_one_line() {
    byte[] file = file(GOOD + tu("A?B.", "В.") + tu("Snow.", "Снег.")).getBytes(UTF_8);
    for (byte bad : new byte[] {(byte) 0xFF, 0x0B, (byte) 0xC3}) {
      byte[] damaged = file.clone();
      damaged[new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("A?B") + 1] =
          bad;

      ReadTmx read = ReadTmx.of(damaged, DEFAULTS);

      assertThat(read.end()).isNull();
      assertThat(read.faults()).hasSize(1);
      assertThat(read.faults().get(0).line()).isEqualTo(2);
      assertThat(read.units()).hasSize(2);
    }
  }

  @Test
  void a_replacement_character_that_was_written_on_purpose_is_a_character() {
    assertThat(ReadTmx.of(file(tu("A \uFFFD sign.", "Знак \uFFFD."))).one().source())
        .isEqualTo("A \uFFFD sign.");
  }

  @Test
  void what_is_cut_off_is_taken_up_to_there() {
    String whole = file(GOOD, tu("Snow.", "Снег."));

    ReadTmx read = ReadTmx.of(whole.substring(0, whole.indexOf("Снег")));

    assertThat(read.units()).extracting(Unit::target).containsExactly("Дождь.");
    assertThat(read.end()).isInstanceOf(MalformedXmlException.class).hasMessageContaining("line 3");
  }

  @Test
  void broken_markup_is_told_with_line_and_column_and_what_stood_before_is_taken() {
    ReadTmx read = ReadTmx.of(file(GOOD, "<tu><tuv></tu>", GOOD));

    assertThat(read.units()).hasSize(1);
    assertThat(read.end()).isInstanceOf(MalformedXmlException.class);
    assertThat(((MalformedXmlException) read.end()).line()).isEqualTo(3);
    assertThat(((MalformedXmlException) read.end()).column()).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <html/>                                            | it is no TMX: its root is <html>, not <tmx>
          <tmx version="2.0"/>                               | it is TMX 2.0; 1.1 to 1.4 can be read
          <?xml version="1.0" encoding="klingon-1"?><tmx/>   | it declares the encoding "klingon-1", which is not known
          """)
  void another_file_is_refused_in_words(String file, String reason) {
    assertThat(ReadTmx.of(file).end())
        .isInstanceOf(MalformedXmlException.class)
        .hasMessageEndingWith(reason);
  }

  @Test
  void bytes_that_are_no_xml_at_all_are_refused() {
    for (String nothing : new String[] {"", "   ", "source\ttarget\n", "\0\0\0\0", "{\"a\":1}"}) {
      assertThat(ReadTmx.of(nothing).end())
          .as("\"" + nothing + "\"")
          .isInstanceOf(MalformedXmlException.class);
    }
  }

  @Test
  void no_external_entity_is_fetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String doctype =
        "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + file(tu("&x;", "Б."));

    ReadTmx read = ReadTmx.of(doctype);

    assertThat(read.toString()).doesNotContain("the secret");
    assertThat(read.units()).isEmpty();
    assertThat(read.faults()).hasSize(1);
    assertThat(read.faults().get(0).reason()).contains("the entity &x;");
  }

  @Test
  void a_document_type_is_passed_over_and_not_looked_for() {
    String doctype = "<!DOCTYPE tmx SYSTEM \"http://tmx.invalid/tmx14.dtd\">\n" + file(GOOD);
    String parameter =
        "<!DOCTYPE tmx [<!ENTITY % p SYSTEM \"http://tmx.invalid/p.dtd\"> %p;]>\n" + file(GOOD);

    assertThat(ReadTmx.of(doctype).one().target()).isEqualTo("Дождь.");
    assertThat(ReadTmx.of(parameter).one().target()).isEqualTo("Дождь.");
  }

  @Test
  void a_billion_laughs_are_not_laughed() {
    var doctype = new StringBuilder("<!DOCTYPE tmx [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY l").append(i).append(" \"");
      doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }

    ReadTmx read = ReadTmx.of(doctype + "]>\n" + file(tu("&l11;", "Б."), GOOD));

    assertThat(read.units()).extracting(Unit::target).containsExactly("Дождь.");
    assertThat(read.faults()).hasSize(1);
  }

  @Test
  void a_segment_of_ten_megabytes_is_no_sentence() {
    ReadTmx read = ReadTmx.of(file(tu("long ".repeat(2_000_000), "Б."), GOOD));

    assertThat(read.units()).hasSize(1);
    assertThat(read.faults().get(0).reason()).startsWith("a segment has 10000000 characters");
  }

  @Test
  void a_tag_without_end_is_not_held_whole() {
    ReadTmx read = ReadTmx.of("<tmx version=\"1.4\"><body><tu tuid=\"" + "x".repeat(5_000_000));

    assertThat(read.end()).hasMessageContaining("a tag or comment of more than");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(ReadTmx.of("<tmx><body>" + "<tu>".repeat(100_000)).end())
        .hasMessageContaining("it nests deeper than 200 elements");
  }

  @Test
  void a_file_is_never_held_whole() throws IOException {
    int count = 200_000;
    var made = new AtomicInteger();
    var taken = new AtomicInteger();
    var ahead = new AtomicInteger();
    InputStream units =
        new InputStream() {
          private byte[] now = new byte[0];
          private int at;

          @Override
          public int read() {
            throw new UnsupportedOperationException("one by one");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            if (at == now.length) {
              if (made.get() == count) {
                return -1;
              }
              now = (tu("Wave " + made.incrementAndGet() + ".", "Волна.") + "\n").getBytes(UTF_8);
              at = 0;
            }
            int some = Math.min(length, now.length - at);
            System.arraycopy(now, at, bytes, offset, some);
            at += some;
            return some;
          }
        };
    String empty = file("HERE");
    var parts =
        Arrays.asList(
            stream(empty.substring(0, empty.indexOf("HERE"))),
            units,
            stream(empty.substring(empty.indexOf("HERE") + 4)));

    new TmxReader(DEFAULTS)
        .read(
            new SequenceInputStream(Collections.enumeration(parts)),
            new TmxSink() {
              @Override
              public void unit(Unit unit, int line) {
                ahead.accumulateAndGet(made.get() - taken.incrementAndGet(), Math::max);
              }

              @Override
              public void skipped(TmxFault fault) {
                throw new AssertionError(fault);
              }
            });

    assertThat(taken).hasValue(count);
    assertThat(ahead.get()).as("units read ahead of what was taken").isLessThan(10_000);
  }

  private static InputStream stream(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
