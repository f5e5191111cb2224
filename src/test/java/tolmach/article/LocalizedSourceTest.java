package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.article.Fixtures.RU;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;

/** Items that go out in the format they came in: the source, with other texts. */
class LocalizedSourceTest {

  private static byte[] file(String name) {
    try (var stream = LocalizedSourceTest.class.getResourceAsStream("formats/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source with all its texts in capitals. */
  private static String shouted(byte[] source, String type) {
    Article article = Fixtures.read(source, type, LanguageTag.UNDETERMINED);
    return new String(
        LocalizedSource.of(source, type, article, Fixtures.shouted(article), RU).orElseThrow(),
        StandardCharsets.UTF_8);
  }

  /** The lines that differ, as they are now. */
  private static List<String> changes(String before, String after) {
    String[] old = before.split("\n", -1);
    String[] now = after.split("\n", -1);
    assertThat(now).hasSameSizeAs(old);
    var changes = new ArrayList<String>();
    for (int i = 0; i < old.length; i++) {
      if (!old[i].equals(now[i])) {
        changes.add(now[i].strip());
      }
    }
    return changes;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void newsml_g2_differs_in_texts_language_and_identity_alone() {
    byte[] source = file("harbour.g2.xml");
    String now = shouted(source, "application/vnd.iptc.g2.newsitem+xml");
    assertThat(changes(utf8(source), now))
        .containsExactly(
            "<newsItem guid=\"urn:newsml:meridian.example:20261120:harbour-7:lang:ru\" version=\"3\" standard=\"NewsML-G2\" standardversion=\"2.34\" xml:lang=\"ru\">",
            "<title xml:lang=\"en-GB\">harbour-7 wrap</title>",
            "<link rel=\"irel:translatedFrom\" residref=\"urn:newsml:meridian.example:20261120:harbour-7\"/></itemMeta>",
            "<language tag=\"ru\"/>",
            "<headline xml:lang=\"en-GB\" role=\"hld:subHeadline\">Grain ships wait in the roads</headline>",
            "<headline role=\"hld:main\">STORM SHUTS VARNHOLM HARBOUR</headline>",
            "<description role=\"drol:summary\">THE HARBOUR OF VARNHOLM STAYS SHUT UNTIL SUNDAY.</description>",
            "<h1>STORM SHUTS VARNHOLM HARBOUR</h1>",
            "<p>NO SHIP HAS LEFT THE PORT SINCE <b>THURSDAY EVENING</b>.</p>",
            "<p>\"WE WAIT,\" SAID THE <a href=\"https://varnholm.example/\">HARBOUR OFFICE</a>. IT GAVE NO DATE.</p>",
            "<h2>WHAT COMES NEXT</h2>",
            "<ul><li>26 SHIPS WAIT OUTSIDE.</li></ul>");
  }

  @Test
  void nitf_differs_in_texts_language_identity_and_encoding_alone() {
    byte[] source = file("bridge.nitf.xml");
    String before = new String(source, StandardCharsets.ISO_8859_1);
    assertThat(changes(before, shouted(source, "application/nitf+xml")))
        .containsExactly(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<nitf xml:lang=\"ru\">",
            "<doc-id id-string=\"0815-bruecke:lang:ru\" regsrc=\"NordPress\"/>",
            "<hedline><hl1>BRÜCKE BEI LINDAU GESPERRT</hl1><hl2 xml:lang=\"de\">Stau auf beiden Seiten</hl2></hedline>",
            "<p lede=\"true\">DIE BRÜCKE ÜBER DEN FLUSS IST SEIT DEM MORGEN GESPERRT.</p>",
            "<p>DIE POLIZEI SPRACH VON <em>ZWEI</em> VERLETZTEN. NIEMAND IST IN GEFAHR.</p>",
            "<hl2>WIE ES WEITERGEHT</hl2>",
            "<p>PENDLER MÜSSEN EINEN UMWEG VON 12 KILOMETERN FAHREN.</p>",
            "<media media-type=\"image\"><media-reference source=\"bruecke.jpg\" mime-type=\"image/jpeg\"/><media-caption>AUTOS STEHEN VOR DER BRÜCKE.</media-caption><media-producer>FOTO: T. LANG/NORDPRESS</media-producer></media>");
  }

  @Test
  void newsml_1_differs_in_texts_and_language_alone() {
    byte[] source = file("ferry.newsml1.xml");
    assertThat(changes(utf8(source), shouted(source, "application/newsml+xml")))
        .containsExactly(
            "<ProviderId>meridian.example</ProviderId><DateId>20261119</DateId><NewsItemId>ferry-12-ru</NewsItemId>",
            "<PublicIdentifier>urn:newsml:meridian.example:20261119:ferry-12-ru:4N</PublicIdentifier>",
            "<NewsLines><HeadLine>LE FERRY DE NUIT REPREND LA MER</HeadLine><ByLine>Par Anne Morel</ByLine><CopyrightLine>Meridian 2026</CopyrightLine></NewsLines>",
            "<DescriptiveMetadata><Language FormalName=\"ru\"/></DescriptiveMetadata>",
            "<p>LE FERRY DE NUIT A REPRIS LA MER MARDI SOIR APRÈS DEUX SEMAINES AU PORT.</p>",
            "<p>LA COMPAGNIE PARLE DE 340 PASSAGERS À BORD.</p>");
  }

  @Test
  void an_entry_of_rss_differs_in_texts_language_and_identity_alone() {
    byte[] source = file("item.rss.xml");
    assertThat(changes(utf8(source), shouted(source, "application/rss+xml")))
        .containsExactly(
            "<channel><title>Meridian</title><language>ru</language><copyright>Meridian 2026</copyright>",
            "<title>TRAM LINE 4 &amp; THE LONG WAIT</title>",
            "<guid isPermaLink=\"false\">tram-4:lang:ru</guid>",
            "<description>&lt;p&gt;TRAMS COME BACK NEXT WEEK.&lt;/p&gt;</description>",
            "<content:encoded><![CDATA[<p>LINE 4 RUNS AGAIN FROM <strong>MONDAY</strong>.</p><p>THE WORKS TOOK ELEVEN WEEKS, THE CITY SAID.</p>]]></content:encoded>");
  }

  @Test
  void an_entry_of_atom_differs_in_texts_language_and_identity_alone() {
    byte[] source = file("entry.atom.xml");
    assertThat(changes(utf8(source), shouted(source, "application/atom+xml")))
        .containsExactly(
            "<id>tag:meridian.example,2026:most#lang=ru</id>",
            "<title type=\"html\">МОСТ ЗАКРЫТ ДО ВЕСНЫ</title>",
            "<summary>МОСТ ЧЕРЕЗ РЕКУ ЗАКРОЮТ НА РЕМОНТ ДО ВЕСНЫ СЛЕДУЮЩЕГО ГОДА.</summary>");
  }

  @Test
  void markdown_differs_in_texts_and_language_alone() {
    byte[] source = file("note.md");
    assertThat(shouted(source, "text/markdown"))
        .isEqualTo(
            """
            ---
            title: "THE LIGHTHOUSE KEEPS ITS KEEPER"
            author: Ida Holm
            lang: ru
            date: 2026-11-20T07:00:00Z
            ---

            THE COUNCIL HAS VOTED TO KEEP A **KEEPER** AT THE LIGHTHOUSE.

            ## WHY IT MATTERS

            - FOG CAME ON 112 DAYS LAST YEAR.
            - THE [HARBOUR OFFICE](https://varnholm.example/) ASKED FOR IT.

            > "A LIGHT NEEDS A HAND," THE MAYOR SAID.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "harbour.g2.xml, application/vnd.iptc.g2.newsitem+xml",
    "bridge.nitf.xml, application/nitf+xml",
    "ferry.newsml1.xml, application/newsml+xml",
    "item.rss.xml, application/rss+xml",
    "entry.atom.xml, application/atom+xml",
    "note.md, text/markdown"
  })
  void what_goes_out_can_be_read_again_and_says_what_was_translated(String name, String type) {
    byte[] source = file(name);
    Article before = Fixtures.read(source, type, LanguageTag.UNDETERMINED);
    byte[] written = shouted(source, type).getBytes(StandardCharsets.UTF_8);
    Article after = Fixtures.read(written, type, LanguageTag.UNDETERMINED);
    assertThat(after.blocks().stream().map(block -> block.role() + " " + block.text()))
        .containsExactlyElementsOf(
            before.blocks().stream()
                .map(block -> block.role() + " " + block.text().toUpperCase(Locale.ROOT))
                .toList());
  }

  @Test
  void iptc_7901_says_what_can_be_had_instead() {
    byte[] source = file("harbour.iptc7901");
    Article article = Fixtures.read(source, "application/iptc7901", LanguageTag.UNDETERMINED);
    assertThatThrownBy(
            () ->
                LocalizedSource.of(
                    source, "application/iptc7901", article, Fixtures.shouted(article), RU))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("--format ninjs");
  }

  @Test
  void a_text_that_has_lost_its_place_is_an_error_and_no_half_translated_file() {
    byte[] source = file("item.rss.xml");
    Article article = Fixtures.read(source, "application/rss+xml", LanguageTag.UNDETERMINED);
    byte[] other =
        "<rss><channel><item><title>Other</title></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    Map<String, String> shouted = Fixtures.shouted(article);
    assertThatThrownBy(() -> LocalizedSource.of(other, "application/rss+xml", article, shouted, RU))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("cannot be put back", "--format ninjs");
  }
}
