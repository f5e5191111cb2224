package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.lines;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;

/** A record that holds several items is taken apart into documents of one item each. */
class ItemPartsTest {

  private static final ArticleReader READER =
      new ArticleReader(new SentenceSegmenter(), NewsLanguageDetector.builtIn());

  private static final String MESSAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:example:own" xml:lang="en-GB">
       <header><sent>2026-11-20T10:12:00Z</sent></header>
       <itemSet>
        <packageItem guid="urn:example:pack"><groupSet/></packageItem>
        <newsItem guid="urn:example:tide" version="2">
         <itemMeta><pubStatus qcode="stat:usable"/></itemMeta>
         <contentMeta><headline x:kind="main">Tide & wind</headline></contentMeta>
         <contentSet><inlineXML contenttype="application/xhtml+xml">
          <html xmlns="http://www.w3.org/1999/xhtml"><body><p>The <b>tide</b> is late.</p></body></html>
         </inlineXML></contentSet>
        </newsItem>
        <newsItem guid="urn:example:gull" xml:lang="de">
         <itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
        </newsItem>
       </itemSet>
      </newsMessage>
      """
          .replace("& ", "&amp; ");

  private static final String FEED =
      """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>Meridian</title><language>sv</language><copyright>Meridian 2026</copyright>
        <lastBuildDate>Fri, 20 Nov 2026 09:30:00 +0100</lastBuildDate>
        <item><guid>urn:example:1</guid><title>Bron öppnar</title><dc:creator>Ola</dc:creator></item>
        <item><title>Utan namn</title></item>
        <item><guid>urn:example:3</guid><title>Färjan 😀 går</title></item>
       </channel>
      </rss>
      """;

  private static ItemParts apart(String container) {
    return apart(container.getBytes(UTF_8), Map.of());
  }

  private static ItemParts apart(byte[] container, Map<String, String> headers) {
    return ItemParts.of(container, headers).orElseThrow();
  }

  private static String text(ItemParts parts, int number) {
    return new String(parts.parts().get(number), UTF_8);
  }

  private static ItemHead peek(ItemParts parts, int number) {
    var headers = Map.of(ItemHeaders.CONTENT_TYPE, parts.contentType());
    return new ItemPeek().peek(parts.parts().get(number), headers, null);
  }

  private static Article read(ItemParts parts, int number) {
    return READER.read(parts.parts().get(number), peek(parts, number), LanguageTag.UNDETERMINED);
  }

  private static void refuses(String container, String... words) {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> apart(container))
        .withMessageContainingAll(words);
  }

  @Test
  void a_news_message_gives_its_news_items_in_order() {
    ItemParts parts = apart(MESSAGE);
    assertThat(parts.parts()).hasSize(2);
    assertThat(peek(parts, 0).uri()).isEqualTo("urn:example:tide");
    assertThat(peek(parts, 0).version()).isEqualTo("2");
    assertThat(peek(parts, 1).uri()).isEqualTo("urn:example:gull");
    assertThat(peek(parts, 1).status()).isEqualTo(PublicationStatus.CANCELED);
    assertThat(lines(read(parts, 0)))
        .containsExactly("headline: Tide & wind", "paragraph: The tide is late.");
  }

  @Test
  void a_part_keeps_namespaces_and_the_language_of_its_container_but_not_against_its_own() {
    ItemParts parts = apart(MESSAGE);
    assertThat(text(parts, 0))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<newsItem ")
        .contains("xmlns=\"http://iptc.org/std/nar/2006-10-01/\"")
        .contains("xmlns:x=\"urn:example:own\"")
        .contains("xml:lang=\"en-GB\"")
        .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\">")
        .doesNotContain("newsMessage", "2026-11-20T10:12:00Z");
    assertThat(text(parts, 1)).contains("xml:lang=\"de\"").doesNotContain("en-GB");
    assertThat(read(parts, 0).language()).isEqualTo(LanguageTag.of("en-GB"));
  }

  @Test
  void members_without_a_text_of_their_own_are_named_and_left_out() {
    assertThat(apart(MESSAGE).leftOut()).isEqualTo("1 packageItem");
    assertThat(apart(FEED).leftOut()).isEmpty();
    refuses(
        "<newsMessage><itemSet><packageItem/><packageItem/></itemSet></newsMessage>",
        "<newsMessage> holds nothing",
        "2 packageItem");
  }

  @Test
  void a_container_without_an_item_is_refused_in_words() {
    refuses("<rss><channel><title>Meridian</title></channel></rss>", "<rss> holds nothing");
    refuses("<feed xmlns='http://www.w3.org/2005/Atom'/>", "<feed> holds nothing");
    refuses("<NewsML><NewsEnvelope/></NewsML>", "<NewsML> holds nothing");
  }

  @Test
  void newsml_1_gives_its_news_items_and_leaves_its_document_type_unread() {
    String item =
        "<NewsItem><Identification><NewsIdentifier><ProviderId>meridian.example</ProviderId>"
            + "<DateId>20261119</DateId><NewsItemId>%s</NewsItemId></NewsIdentifier>"
            + "</Identification></NewsItem>";
    ItemParts parts =
        apart(
            "<!DOCTYPE NewsML SYSTEM 'http://nowhere.example/NewsML.dtd'>"
                + "<NewsML Version='1.2'><Catalog Href='urn:example:catalog'/><NewsEnvelope/>"
                + item.replace("%s", "one")
                + item.replace("%s", "two")
                + "</NewsML>");
    assertThat(peek(parts, 0).uri()).isEqualTo("urn:newsml:meridian.example:20261119:one");
    assertThat(peek(parts, 1).uri()).isEqualTo("urn:newsml:meridian.example:20261119:two");
    assertThat(text(parts, 1))
        .contains("<NewsML Version=\"1.2\"><Catalog Href=\"urn:example:catalog\"/><NewsItem>")
        .doesNotContain("DOCTYPE", "NewsEnvelope", ">one<");
  }

  @Test
  void an_entry_of_rss_keeps_the_language_and_rights_of_its_channel() {
    ItemParts parts = apart(FEED);
    assertThat(parts.parts()).hasSize(3);
    assertThat(text(parts, 0))
        .endsWith(
            "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + "<language>sv</language><copyright>Meridian 2026</copyright>"
                + "<item><guid>urn:example:1</guid><title>Bron öppnar</title>"
                + "<dc:creator>Ola</dc:creator></item></channel></rss>");
    Article article = read(parts, 2);
    assertThat(article.language()).isEqualTo(LanguageTag.of("sv"));
    assertThat(lines(article)).containsExactly("headline: Färjan 😀 går");
    assertThat(article.properties().path("copyrightNotice").asText()).isEqualTo("Meridian 2026");
  }

  @Test
  void a_part_without_an_identity_is_a_part_all_the_same() {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> peek(apart(FEED), 1))
        .withMessageContaining("no identity");
  }

  @Test
  void an_item_that_has_not_changed_keeps_its_bytes_in_the_next_sending() {
    String next =
        FEED.replace("09:30:00", "10:30:00")
            .replace("<item><title>Utan namn</title></item>", "")
            .replace("  <item>", "<item>");
    assertThat(apart(next).parts().get(1)).isEqualTo(apart(FEED).parts().get(2));
    assertThat(apart(MESSAGE.replace("10:12", "11:12")).parts().get(0))
        .isEqualTo(apart(MESSAGE).parts().get(0));
  }

  @Test
  void rss_1_has_its_items_beside_the_channel() {
    ItemParts parts =
        apart(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<channel><dc:language>fi</dc:language></channel>"
                + "<item><link>https://meridian.example/1</link><title>Silta</title></item>"
                + "<item><link>https://meridian.example/2</link><title>Lautta</title></item>"
                + "</rdf:RDF>");
    assertThat(peek(parts, 1).uri()).isEqualTo("https://meridian.example/2");
    assertThat(read(parts, 1).language()).isEqualTo(LanguageTag.of("fi"));
  }

  @Test
  void an_entry_of_atom_keeps_language_author_and_rights_of_its_feed() {
    ItemParts parts =
        apart(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='nb'><title>Meridian</title>"
                + "<updated>2026-11-20T07:00:00Z</updated>"
                + "<author><name>Ida Holm</name></author><rights>Meridian 2026</rights>"
                + "<entry><id>urn:example:1</id><title>Broen</title></entry>"
                + "<entry><id>urn:example:2</id><title>Fergen</title>"
                + "<author><name>Ola Brandt</name></author></entry></feed>");
    assertThat(peek(parts, 0).uri()).isEqualTo("urn:example:1");
    assertThat(read(parts, 0).language()).isEqualTo(LanguageTag.of("nb"));
    assertThat(read(parts, 0).properties().path("by").asText()).isEqualTo("Ida Holm");
    assertThat(read(parts, 1).properties().path("by").asText()).isEqualTo("Ola Brandt");
    assertThat(text(parts, 1)).contains("Meridian 2026").doesNotContain("Broen", "updated");
  }

  @Test
  void a_container_of_one_and_what_is_no_container_are_read_as_they_came() {
    String one = FEED.replaceAll("(?s)<item><title>Utan.*</item>", "");
    for (String item :
        List.of(
            one,
            "<newsItem guid='urn:example:1'/>",
            "{\"uri\":\"urn:example:1\"}",
            "<html><body><p>A page.</p></body></html>",
            "A text.",
            "")) {
      assertThat(ItemParts.of(item.getBytes(UTF_8), Map.of())).isEmpty();
    }
    assertThat(new ItemPeek().peek(one.getBytes(UTF_8), Map.of(), null).uri())
        .isEqualTo("urn:example:1");
  }

  @Test
  void a_part_is_in_utf_8_whatever_its_container_was_in() {
    var latin = Charset.forName("ISO-8859-1");
    String feed = FEED.replace("😀", "&#x1F600;");
    var headers = Map.of("Content-Type", "text/xml; charset=ISO-8859-1");
    ItemParts parts = apart(feed.getBytes(latin), headers);
    assertThat(parts.contentType()).isEqualTo("application/rss+xml");
    assertThat(lines(read(parts, 0))).containsExactly("headline: Bron öppnar");
    assertThat(lines(read(parts, 2))).containsExactly("headline: Färjan 😀 går");
  }

  @Test
  void line_ends_quotes_and_code_points_outlive_the_taking_apart() {
    String entry =
        "<entry><id>urn:example:1</id><title title='a&#10;\"&lt;😀'>x&#13;]]&gt;</title>";
    ItemParts parts =
        apart("<feed>" + entry + "</entry><entry><id>urn:example:2</id></entry></feed>");
    var title = Xml.first(Xml.parse(new Incoming(parts.parts().get(0), null)), "entry", "title");
    assertThat(title.attr("title")).isEqualTo("a\n\"<😀");
    assertThat(title.wholeText()).isEqualTo("x\r]]>");
  }

  @Test
  void no_entity_is_expanded_and_nothing_is_fetched() {
    refuses(
        "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
            + "<rss><channel><item><guid>&b;</guid></item><item/></channel></rss>",
        "entity",
        "write the character itself");
    refuses(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<rss><channel><item><guid>&x;</guid></item><item/></channel></rss>",
        "entity");
    assertThat(
            ItemParts.of(
                ("<!DOCTYPE rss [<!ATTLIST item kind CDATA 'given'>]>"
                        + "<rss><channel><item/><item/></channel></rss>")
                    .getBytes(UTF_8),
                Map.of()))
        .hasValueSatisfying(parts -> assertThat(text(parts, 0)).doesNotContain("given"));
  }

  @Test
  void an_entity_within_an_attribute_gives_nothing_away() {
    String feed =
        "<!DOCTYPE rss [<!ENTITY x 'secret'>]>"
            + "<rss><channel><item kind='&x;'/><item/></channel></rss>";
    try {
      assertThat(text(apart(feed), 0)).doesNotContain("secret");
    } catch (BadItemException e) {
      assertThat(e).hasMessageContaining("\"x\"");
    }
  }

  @Test
  void what_is_not_well_formed_or_too_deep_is_refused_as_a_whole() {
    refuses("<rss><channel><item></channel></rss>", "no well-formed XML");
    refuses("<rss>" + "<a>".repeat(300) + "</a>".repeat(300) + "</rss>", "deeper");
  }

  @Test
  void a_container_of_too_many_items_is_refused_with_their_number() {
    refuses(
        "<rss><channel>" + "<item/>".repeat(1001) + "</channel></rss>", "holds 1001 items", "1000");
    assertThat(apart("<rss><channel>" + "<item/>".repeat(1000) + "</channel></rss>").parts())
        .hasSize(1000);
  }

  @Test
  void what_all_parts_inherit_cannot_blow_them_up() {
    String items = IntStream.range(0, 100).mapToObj(i -> "<item/>").collect(Collectors.joining());
    refuses(
        "<rss><channel><copyright>"
            + "x".repeat(200_000)
            + "</copyright>"
            + items
            + "</channel></rss>",
        "too large in parts");
  }
}
