package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.URI;
import static tolmach.article.Fixtures.bytes;
import static tolmach.article.Fixtures.lines;
import static tolmach.article.Fixtures.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;

/** The formats of agencies, feeds and writers, each read from a file of its make. */
class FormatsTest {

  private static final ArticleReader READER =
      new ArticleReader(new SentenceSegmenter(), NewsLanguageDetector.builtIn());

  private static byte[] file(String name) {
    try (var stream = FormatsTest.class.getResourceAsStream("formats/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ItemHead peek(byte[] item) {
    return new ItemPeek().peek(item, Map.of(), URI);
  }

  private static Article read(byte[] item) {
    return READER.read(item, peek(item), LanguageTag.UNDETERMINED);
  }

  private static String changed(String name, String from, String to) {
    String text = new String(file(name), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  private static void refuses(String item, String... words) {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> peek(bytes(item)))
        .withMessageContainingAll(words);
  }

  @ParameterizedTest
  @CsvSource({
    "harbour.g2.xml, newsml-g2",
    "bridge.nitf.xml, nitf",
    "ferry.newsml1.xml, newsml-1",
    "item.rss.xml, feed",
    "entry.atom.xml, feed",
    "harbour.iptc7901, iptc7901"
  })
  void a_format_is_known_by_its_content(String name, String format) {
    assertThat(peek(file(name)).format()).isEqualTo(format);
  }

  @Test
  void markdown_is_known_by_its_content_type_alone() {
    byte[] note = file("note.md");
    assertThat(peek(note).format()).isEqualTo("text");
    var headers = Map.of(ItemHeaders.CONTENT_TYPE, "text/markdown; charset=utf-8");
    assertThat(new ItemPeek().peek(note, headers, URI).format()).isEqualTo("markdown");
  }

  @Test
  void xml_that_is_no_news_is_refused_under_the_name_of_xml_and_is_text_without_one() {
    byte[] svg = bytes("<svg xmlns='http://www.w3.org/2000/svg'><text>Hello there</text></svg>");
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(
            () ->
                new ItemPeek().peek(svg, Map.of(ItemHeaders.CONTENT_TYPE, "application/xml"), URI))
        .withMessageContainingAll("newsml-g2", "nitf", "feed", "none of them");
  }

  @Test
  void newsml_g2_says_who_it_is_and_how_urgent() {
    ItemHead head = peek(file("harbour.g2.xml"));
    assertThat(head.uri()).isEqualTo("urn:newsml:meridian.example:20261120:harbour-7");
    assertThat(head.version()).isEqualTo("3");
    assertThat(head.urgency()).isEqualTo(2);
    assertThat(head.versionCreated()).isEqualTo(Instant.parse("2026-11-20T09:11:12Z"));
    assertThat(head.embargoedUntil()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
    assertThat(head.status()).isEqualTo(PublicationStatus.USABLE);
  }

  @Test
  void newsml_g2_brings_its_text_and_a_repeated_headline_once() {
    Article article = read(file("harbour.g2.xml"));
    assertThat(lines(article))
        .containsExactly(
            "headline: Storm shuts Varnholm harbour",
            "lead: The harbour of Varnholm stays shut until Sunday.",
            "paragraph: No ship has left the port since Thursday evening.",
            "paragraph: \"We wait,\" said the harbour office. It gave no date.",
            "heading: What comes next",
            "listItem: 26 ships wait outside.");
    assertThat(article.language()).isEqualTo(LanguageTag.of("en-GB"));
    assertThat(segment(article, "p1.1").text())
        .isEqualTo("No ship has left the port since ⟦1⟧Thursday evening⟦/1⟧.");
    assertThat(Fixtures.dropped(article))
        .containsEntry("Storm shuts Varnholm harbour", "repeats the headline")
        .containsKey("Grain ships wait in the roads");
  }

  @Test
  void newsml_g2_keeps_what_is_not_text() {
    var properties = read(file("harbour.g2.xml")).properties();
    assertThat(properties.path("slugline").asText()).isEqualTo("HARBOUR-STORM/");
    assertThat(properties.path("edNote").asText()).isEqualTo("Adds quote of harbour master");
    assertThat(properties.path("located").asText()).isEqualTo("Varnholm");
    assertThat(properties.path("copyrightHolder").asText()).isEqualTo("Meridian Wire");
    assertThat(properties.path("subjects").findValuesAsText("name"))
        .containsExactly("economy", "storm");
    assertThat(properties.path("places").findValuesAsText("literal")).containsExactly("geo:vh");
    assertThat(properties.path("people").findValuesAsText("name")).containsExactly("Karin Lovell");
  }

  @ParameterizedTest
  @CsvSource({"stat:canceled, CANCELED", "stat:withheld, WITHHELD"})
  void newsml_g2_kills_and_holds(String code, PublicationStatus status) {
    assertThat(peek(bytes(changed("harbour.g2.xml", "stat:usable", code))).status())
        .isEqualTo(status);
  }

  @Test
  void nitf_is_read_in_its_own_encoding_with_its_document_type_unread() {
    Article article = read(file("bridge.nitf.xml"));
    assertThat(lines(article))
        .containsExactly(
            "headline: Brücke bei Lindau gesperrt",
            "lead: Die Brücke über den Fluss ist seit dem Morgen gesperrt.",
            "paragraph: Die Polizei sprach von zwei Verletzten. Niemand ist in Gefahr.",
            "heading: Wie es weitergeht",
            "paragraph: Pendler müssen einen Umweg von 12 Kilometern fahren.",
            "caption: Autos stehen vor der Brücke.",
            "credit: Foto: T. Lang/NordPress");
    assertThat(segment(article, "p1.1").text())
        .isEqualTo("Die Polizei sprach von ⟦1⟧zwei⟦/1⟧ Verletzten.");
    assertThat(article.properties().path("by").asText()).isEqualTo("Von Jana Roth");
    assertThat(article.properties().path("places").findValuesAsText("name"))
        .containsExactly("Lindau");
  }

  @Test
  void nitf_has_an_identity_within_its_register() {
    ItemHead head = peek(file("bridge.nitf.xml"));
    assertThat(head.uri()).isEqualTo("urn:nitf:nordpress:0815-bruecke");
    assertThat(head.version()).isEqualTo("2");
    assertThat(head.urgency()).isEqualTo(5);
    assertThat(head.versionCreated()).isEqualTo(Instant.parse("2026-11-21T08:30:00Z"));
  }

  @Test
  void newsml_1_keeps_one_identity_through_its_revisions_and_its_embargo() {
    ItemHead head = peek(file("ferry.newsml1.xml"));
    assertThat(head.uri()).isEqualTo("urn:newsml:meridian.example:20261119:ferry-12");
    assertThat(head.version()).isEqualTo("4");
    assertThat(head.embargoedUntil()).isEqualTo(Instant.parse("2026-11-19T18:00:00Z"));
    assertThat(head.versionCreated()).isEqualTo(Instant.parse("2026-11-19T08:14:00Z"));
    assertThat(lines(read(file("ferry.newsml1.xml"))))
        .containsExactly(
            "headline: Le ferry de nuit reprend la mer",
            "paragraph: Le ferry de nuit a repris la mer mardi soir après deux semaines au port.",
            "paragraph: La compagnie parle de 340 passagers à bord.");
  }

  @Test
  void newsml_1_under_embargo_says_until_when() {
    refuses(
        changed("ferry.newsml1.xml", "<DateAndTime>20261119T180000Z</DateAndTime>", ""),
        "embargoed",
        "StatusWillChange");
  }

  @Test
  void an_entry_of_rss_comes_with_its_whole_content() {
    Article article = read(file("item.rss.xml"));
    assertThat(article.uri()).isEqualTo("https://meridian.example/tram-4");
    assertThat(lines(article))
        .containsExactly(
            "headline: Tram line 4 & the long wait",
            "lead: Trams come back next week.",
            "paragraph: Line 4 runs again from Monday.",
            "paragraph: The works took eleven weeks, the city said.");
    assertThat(peek(file("item.rss.xml")).versionCreated())
        .isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
    assertThat(article.properties().path("by").asText()).isEqualTo("Ola Brandt");
    assertThat(article.properties().has("representationType")).isFalse();
  }

  @Test
  void an_entry_with_a_summary_alone_says_that_it_is_not_whole() {
    Article article = read(file("entry.atom.xml"));
    assertThat(article.uri()).isEqualTo("tag:meridian.example,2026:most");
    assertThat(lines(article))
        .containsExactly(
            "headline: Мост закрыт до весны",
            "lead: Мост через реку закроют на ремонт до весны следующего года.");
    assertThat(article.properties().path("representationType").asText()).isEqualTo("partial");
    assertThat(article.language()).isEqualTo(LanguageTag.of("ru"));
  }

  @Test
  void markdown_keeps_structure_and_links() {
    Article article = Fixtures.read(file("note.md"), "text/markdown", LanguageTag.UNDETERMINED);
    assertThat(lines(article))
        .containsExactly(
            "headline: The lighthouse keeps its keeper",
            "paragraph: The council has voted to keep a keeper at the lighthouse.",
            "heading: Why it matters",
            "listItem: Fog came on 112 days last year.",
            "listItem: The harbour office asked for it.",
            "quote: \"A light needs a hand,\" the mayor said.");
    assertThat(article.properties().path("by").asText()).isEqualTo("Ida Holm");
  }

  @Test
  void iptc_7901_joins_the_printers_lines_and_reads_latin_1() {
    Article article = read(file("harbour.iptc7901"));
    assertThat(article.uri()).isEqualTo("urn:iptc7901:mer:2026-11-20:0123");
    assertThat(lines(article))
        .containsExactly(
            "headline: Storm shuts Varnholm harbour",
            "paragraph: VARNHOLM, Nov 20 (Meridian) - No ship has left the port of Varnholm since"
                + " Thursday evening.",
            "paragraph: The café at pier 7 stays open, its owner said.");
    ItemHead head = peek(file("harbour.iptc7901"));
    assertThat(head.urgency()).isEqualTo(2);
    assertThat(head.versionCreated()).isEqualTo(Instant.parse("2026-11-20T10:12:00Z"));
  }

  @Test
  void a_message_that_was_cut_off_is_refused() {
    refuses("\u0001mer0123 2 eco\r\n\u0002Storm shuts Varnholm harbour\r\n   No ship", "not whole");
  }

  @Test
  void no_entity_is_expanded_and_nothing_is_fetched() {
    refuses(
        "<!DOCTYPE nitf [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + "<nitf><body><body.content><p>&b;</p></body.content></body></nitf>",
        "entity",
        "write the character itself");
    refuses(
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>",
        "entity");
  }

  @Test
  void xml_that_is_not_well_formed_is_refused_with_its_place() {
    refuses(
        "<nitf>\n<body><body.content><p>An open end</body.content></body></nitf>",
        "no well-formed XML",
        "line 2");
    refuses("<nitf><body>", "no well-formed XML");
  }

  @Test
  void xml_that_nests_without_end_is_refused() {
    refuses("<nitf>" + "<block>".repeat(10_000) + "</block>".repeat(10_000) + "</nitf>", "deeper");
  }

  @Test
  void an_item_of_several_is_refused_with_their_number() {
    String two =
        changed("item.rss.xml", "</item>", "</item><item><title>Another one</title></item>");
    refuses(two, "2 entries");
  }
}
