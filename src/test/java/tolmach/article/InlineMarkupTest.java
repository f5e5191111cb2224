package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tolmach.article.Fixtures.FIRST;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.segment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;

class InlineMarkupTest {

  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final LanguageTag AR = LanguageTag.of("ar");

  private static Article article(String html) {
    var item = Json.MAPPER.createObjectNode().put("uri", "a:b").put("language", "en");
    item.putArray("bodies").addObject().put("contentType", "text/html").put("value", html);
    return read(item.toString()).withSequence(1);
  }

  private static Map<String, String> asItIs(Article article) {
    return article.segments().stream()
        .filter(Segment::translate)
        .collect(Collectors.toMap(Segment::id, Segment::text));
  }

  private static String written(Article article, Map<String, String> texts, LanguageTag target) {
    return new NinjsWriter()
        .write(article, target, LocalizedBlock.of(article, texts), FIRST)
        .at("/bodies/0/value")
        .asText();
  }

  private static String plain(Article article, Map<String, String> texts, LanguageTag target) {
    return new NinjsWriter()
        .write(article, target, LocalizedBlock.of(article, texts), FIRST)
        .at("/bodies/1/value")
        .asText();
  }

  /** The body of one sentence with its codes, as whoever wrote the record would have it. */
  private static String sentence(LanguageTag target, String text, InlineCode... codes) {
    var segment = new LocalizedSegment("p1.1", text, List.of(codes));
    var block = new LocalizedBlock("p1", Role.PARAGRAPH, List.of(segment), null);
    return Jsoup.parseBodyFragment(new LocalizedBody(List.of(block), target).html())
        .select("[data-segment]")
        .html();
  }

  private static InlineCode open(int id, String data) {
    return new InlineCode(id, InlineCode.Kind.OPEN, data);
  }

  private static InlineCode close(int id, String data) {
    return new InlineCode(id, InlineCode.Kind.CLOSE, data);
  }

  private static InlineCode alone(int id, String data) {
    return new InlineCode(id, InlineCode.Kind.STANDALONE, data);
  }

  @Test
  void has_texts_in_attributes_translated_as_segments_of_their_own() {
    Article article =
        article(
            "<p>The <abbr title='World Health Organization'>WHO</abbr> met the mayor <img"
                + " src='https://a.example/tug.png' alt='A red tug'> on Monday.</p>");
    Block block = article.blocks().get(0);

    assertThat(block.attributes())
        .extracting(Segment::id, Segment::text)
        .containsExactly(tuple("p1.a1", "World Health Organization"), tuple("p1.a2", "A red tug"));
    assertThat(block.segments()).hasSize(1);
    assertThat(block.segments().get(0).codes())
        .extracting(InlineCode::subFlows)
        .containsExactly(Map.of("title", "p1.a1"), null, Map.of("alt", "p1.a2"));
    assertThat(article.segments())
        .extracting(Segment::id)
        .containsExactly("p1.1", "p1.a1", "p1.a2");

    var texts = new HashMap<>(asItIs(article));
    texts.put("p1.a1", "Всемирная \"организация\"");
    texts.put("p1.a2", "Красный буксир");
    assertThat(written(article, texts, RU))
        .contains("<abbr title=\"Всемирная &quot;организация&quot;\">WHO</abbr>")
        .contains("<img src=\"https://a.example/tug.png\" alt=\"Красный буксир\">");
  }

  @Test
  void leaves_out_an_attribute_whose_text_was_not_translated() {
    Article article = article("<p>The <abbr title='World Health'>WHO</abbr> met on Monday.</p>");
    var texts = new HashMap<>(asItIs(article));
    texts.remove("p1.a1");

    assertThat(written(article, texts, RU)).contains("<abbr>WHO</abbr>").doesNotContain("World");
  }

  @Test
  void keeps_what_is_not_to_be_translated_with_its_markup() {
    Article article =
        article(
            "<p>The firm <b translate='no'>Blue <i>Tug</i></b> and <em class='notranslate'>Red"
                + " Tug</em> merged on Monday.</p>");

    assertThat(article.blocks().get(0).segments().get(0).text())
        .isEqualTo("The firm ⟦1⟧ and ⟦2⟧ merged on Monday.");
    assertThat(written(article, asItIs(article), RU))
        .contains("The firm <b translate=\"no\">Blue <i>Tug</i></b> and ")
        .contains("<em translate=\"no\">Red Tug</em> merged");
  }

  @Test
  void translates_no_block_that_is_marked() {
    Article article =
        article(
            "<p translate='no'>All rights are reserved.</p><blockquote translate='no'><p>Sic"
                + " transit gloria.</p></blockquote><p>The mayor opened the bridge.</p>");

    assertThat(article.segments())
        .extracting(Segment::translate)
        .containsExactly(false, false, true);
    assertThat(written(article, asItIs(article), RU)).contains("All rights are reserved.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<b>x<i>y</b>z</i> ~ <b>x<i>y</i></b><i>z</i>",
        "<b></b>x<i> </i>y<u><b></b></u> ~ x<i> </i>y",
        "x<!-- <b>no</b> -->y ~ xy",
        "&lt;b&gt; &amp;amp; &copy; ~ &lt;b&gt; &amp;amp; ©",
        "<b>One.</b> Two. ~ <b>One.</b></span> <span data-segment=\"p1.2\">Two.",
        "<b>One. Two.</b> ~ <b>One.</b></span> <span data-segment=\"p1.2\"><b>Two.</b>",
        "One.<b> Two.</b> ~ One.</span> <span data-segment=\"p1.2\"><b>Two.</b>",
        "a ⟦1⟧ <b>b</b> ⟦/1⟧ ⟦ ~ a ⟦1⟧ <b>b</b> ⟦/1⟧ ⟦",
        "<b style=color:red class=x onclick=a()>tug</b> ~ <b>tug</b>",
        "<b>x<script>a()</script>y</b> ~ <b>xy</b>",
        "<span class=x>x</span><font>y</font> ~ xy",
      })
  void comes_back(String source, String expected) {
    Article article = article("<p>" + source + "</p>");

    assertThat(written(article, asItIs(article), RU))
        .contains("<span data-segment=\"p1.1\">" + expected + "</span></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<a href=\"javascript:alert(1)\">",
        "<a href=\" java&#x0A;script:alert(1)\">",
        "<b onmouseover=\"alert(1)\">",
        "<b style=\"background:url(x)\">",
        "<span translate=\"no\"><script>alert(1)</script>x</span>",
        "<span translate=\"no\" onclick=\"alert(1)\">x</span>",
        "<img src=\"x\" onerror=\"alert(1)\">",
        "<img src=\"javascript:alert(1)\" alt=\"x\">",
        "<iframe src=\"https://a.example\">",
        "<b><iframe src=\"https://a.example\">",
        "</span><svg onload=\"alert(1)\">",
      })
  void lets_nothing_out_that_runs_or_styles(String data) {
    String html = sentence(RU, "a⟦1⟧b⟦/1⟧c⟦2⟧d", open(1, data), close(1, "</b>"), alone(2, data));

    assertThat(Jsoup.parseBodyFragment(html).select("script, iframe, svg, [onclick], [style]"))
        .isEmpty();
    assertThat(Jsoup.parseBodyFragment(html).select("[onmouseover], [onerror], [href], [src]"))
        .isEmpty();
    assertThat(Jsoup.parseBodyFragment(html).text()).contains("a").contains("b").contains("d");
  }

  @Test
  void links_nowhere_but_to_the_web() {
    var segment = new LocalizedSegment("k1.1", "More", List.of());
    var block = new LocalizedBlock("k1", Role.LINK, List.of(segment), "javascript:alert(1)");

    assertThat(new LocalizedBody(List.of(block), RU).html()).doesNotContain("href");
  }

  @Test
  void puts_what_stood_in_a_lost_code_at_the_end_and_no_code_twice() {
    InlineCode code = alone(1, "<code>run</code>");

    assertThat(sentence(RU, "Пишите.", code)).isEqualTo("Пишите. <code>run</code>");
    assertThat(sentence(RU, "⟦1⟧ и ⟦1⟧.", code)).isEqualTo("<code>run</code> и .");
  }

  @Test
  void puts_no_link_into_a_link() {
    var outer = open(1, "<a href=\"https://a.example/\">");
    var inner = open(2, "<a href=\"https://b.example/\">");

    assertThat(sentence(RU, "⟦1⟧а⟦2⟧б⟦/2⟧в⟦/1⟧", outer, close(1, "</a>"), inner, close(2, "</a>")))
        .isEqualTo("<a href=\"https://a.example/\">абв</a>");
  }

  @Test
  void writes_arabic_from_right_to_left_with_foreign_words_isolated() {
    Article article = article("<p>The firm Blue Tug met the mayor on Monday.</p>");
    Map<String, String> texts = Map.of("p1.1", "التقت شركة Blue Tug 2.0 رئيس البلدية.");

    assertThat(written(article, texts, AR))
        .startsWith("<div dir=\"rtl\" lang=\"ar\">\n<p id=\"p1\">")
        .contains("شركة <bdi>Blue Tug</bdi> 2.0 رئيس")
        .endsWith("</p>\n</div>\n");
    assertThat(plain(article, texts, AR)).contains("شركة \u2068Blue Tug\u2069 2.0 رئيس");
    assertThat(written(article, texts, RU)).doesNotContain("dir=").doesNotContain("bdi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "شركة ⟦1⟧Blue⟦/1⟧ Tug هنا ~ شركة <bdi><b>Blue</b> Tug</bdi> هنا",
        "شركة Blue ⟦1⟧Tug⟦/1⟧ هنا ~ شركة <bdi>Blue <b>Tug</b></bdi> هنا",
        "شركة ⟦1⟧Blue هنا⟦/1⟧ ~ شركة <b><bdi>Blue</bdi> هنا</b>",
        "شركة Blue⟦1⟧ Tug هنا⟦/1⟧ ~ شركة Blue<b> Tug هنا</b>",
        "طائرة F-16 هنا⟦1⟧⟦/1⟧ ~ طائرة <bdi>F-16</bdi> هنا<b></b>",
      })
  void isolates_a_run_with_its_markup_or_not_at_all(String text, String expected) {
    assertThat(sentence(AR, text, open(1, "<b>"), close(1, "</b>"))).isEqualTo(expected);
  }

  @Test
  void isolates_protected_words_in_a_right_to_left_text() {
    assertThat(sentence(AR, "اكتب ⟦1⟧ هنا", alone(1, "<code>run -a</code>")))
        .isEqualTo("اكتب <bdi><code>run -a</code></bdi> هنا");
  }

  @Test
  void drops_a_direction_that_the_translation_does_not_have() {
    var code = open(1, "<span dir=\"rtl\" lang=\"ar\">");

    assertThat(sentence(RU, "⟦1⟧Порт открыт⟦/1⟧", code, close(1, "</span>")))
        .isEqualTo("Порт открыт");
    assertThat(sentence(RU, "Порт ⟦1⟧ميناء⟦/1⟧", code, close(1, "</span>")))
        .isEqualTo("Порт <span dir=\"rtl\" lang=\"ar\">ميناء</span>");
  }

  @Test
  void closes_bidi_controls_within_their_sentence() {
    assertThat(BidiControls.balanced("a\u202Eb\u2066c")).isEqualTo("a\u202Eb\u2066c\u2069\u202C");
    assertThat(BidiControls.balanced("a\u2069b\u202C")).isEqualTo("ab");
    assertThat(BidiControls.balanced("\u2067\u202Ax\u2069y"))
        .isEqualTo("\u2067\u202Ax\u202C\u2069y");
    assertThat(BidiControls.balanced("no controls")).isEqualTo("no controls");
  }

  @Test
  void cuts_a_list_item_at_a_line_break_after_a_sentence() {
    Article article = article("<ul><li>One tug came.<br>Two left</li></ul><p>The mayor spoke.</p>");

    assertThat(segment(article, "li1.1").text()).isEqualTo("One tug came.⟦1⟧");
    assertThat(segment(article, "li1.2").text()).isEqualTo("Two left");
    assertThat(written(article, asItIs(article), RU)).contains("came.<br/></span><span");
  }

  @Test
  void writes_no_new_field_where_nothing_is_new_and_reads_old_records() {
    String json =
        new String(
            Json.bytes(article("<p>The <b>mayor</b> opened the bridge.</p>")),
            StandardCharsets.UTF_8);
    assertThat(json).doesNotContain("attributes").doesNotContain("subFlows");

    Block old =
        Json.read(
            ("{\"id\":\"p1\",\"role\":\"paragraph\",\"language\":\"en\",\"segments\":[{\"id\":"
                    + "\"p1.1\",\"text\":\"⟦1⟧x⟦/1⟧\",\"codes\":[{\"id\":1,\"kind\":\"OPEN\","
                    + "\"data\":\"<b>\"}],\"language\":\"en\",\"translate\":true}]}")
                .getBytes(StandardCharsets.UTF_8),
            Block.class);
    assertThat(old.attributes()).isNull();
    assertThat(old.segments().get(0).codes()).containsExactly(open(1, "<b>"));

    Article article = article("<p>The <abbr title='World Health'>WHO</abbr> met on Monday.</p>");
    assertThat(Json.read(Json.bytes(article), Article.class)).isEqualTo(article);
  }
}
