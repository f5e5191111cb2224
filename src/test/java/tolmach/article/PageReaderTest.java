package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.dropped;
import static tolmach.article.Fixtures.lines;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.readPage;
import static tolmach.article.Fixtures.resource;
import static tolmach.article.Fixtures.segment;
import static tolmach.article.Fixtures.texts;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;

class PageReaderTest {

  private static final Article PAGE = read(resource("story.html"));
  private static final String PARAGRAPH =
      "<p>The mayor of Lysgate opened the new bridge over the river Tarn on Monday morning.</p>";

  @Test
  void finds_the_article_in_a_page() {
    assertThat(lines(PAGE))
        .containsExactly(
            "headline: Port of Varnholm reopens to grain ships after six weeks of ice",
            "caption: A tug leads the bulk carrier Aurelia into the harbour of Varnholm.",
            "credit: © MERIDIAN / Ilse Brandt",
            "lead: The largest grain port on the Sound of Harra received its first ship since"
                + " January on Saturday.",
            "paragraph: The bulk carrier Aurelia moored at pier 7 shortly after 6 a.m. with the"
                + " help of two tugs & an icebreaker, the port authority said.",
            "paragraph: \"We have waited 43 days for this morning,\" harbour master Karin Lovell"
                + " told reporters. \"Loading began at once. Nobody slept.\"",
            "link: READ MORE: Icebreaker Tora frees two trawlers off the coast",
            "heading: A long queue",
            "paragraph: According to the Ministry of Transport, 26 ships with 410,000 tonnes of"
                + " cargo are still waiting in the roads.",
            "paragraph: The queue will not be cleared before the end of April.",
            "listItem: Prices rose by 18 percent while the fairway was closed.",
            "listItem: Four of nine bakeries shut for most of February.",
            "quote: Then one cold winter comes, and you need just as much bread.",
            "paragraph: The ships are tracked with  by the harbour office.");
  }

  @Test
  void takes_by_line_dates_and_section_from_what_the_page_says_of_itself() {
    assertThat(PAGE.properties())
        .hasToString(
            "{\"by\":\"Ilse Brandt, Jonas Weil\",\"firstCreated\":\"2026-03-14T06:20:00Z\","
                + "\"versionCreated\":\"2026-03-14T08:05:00Z\","
                + "\"subjects\":[{\"name\":\"Economy\"}]}");
  }

  @Test
  void keeps_markup_as_inline_codes_without_scripts_and_styles() {
    var segment = segment(PAGE, "p1.1");

    assertThat(segment.text()).contains("⟦1⟧Aurelia⟦/1⟧", "⟦2⟧port authority⟦/2⟧");
    assertThat(segment.codes())
        .extracting(InlineCode::data)
        .containsExactly("<i>", "</i>", "<a href=\"https://meridian.example/port\">", "</a>");
  }

  @Test
  void closes_markup_at_the_end_of_a_sentence_and_opens_it_again_in_the_next() {
    assertThat(segment(PAGE, "p2.2").text()).isEqualTo("⟦1⟧\"Loading began at once.⟦/1⟧");
    assertThat(segment(PAGE, "p2.3").text()).isEqualTo("⟦1⟧Nobody slept.\"⟦/1⟧");
    assertThat(segment(PAGE, "p2.3").codes())
        .containsExactly(
            new InlineCode(1, InlineCode.Kind.OPEN, "<b>"),
            new InlineCode(1, InlineCode.Kind.CLOSE, "</b>"));
  }

  @Test
  void keeps_program_text_out_of_translation() {
    assertThat(segment(PAGE, "p5.1").codes())
        .containsExactly(
            new InlineCode(1, InlineCode.Kind.STANDALONE, "<code>ais-tool --sound harra</code>"));
  }

  @Test
  void drops_what_is_round_the_article_and_says_why() {
    assertThat(dropped(PAGE))
        .containsEntry("Economy Sea", "head of the page")
        .containsEntry("Здесь появится текст выбранной новости", "hidden on the page")
        .containsEntry("Newsfeed", "stands beside the article")
        .containsEntry("Subscribe", "a part of the page called \"subscribe\"")
        .containsEntry(
            "Meridian News Agency, 7 Quay Street, Varnholm. All rights reserved.",
            "foot of the page")
        .hasSize(10);
  }

  @Test
  void keeps_the_region_of_the_declared_language_where_the_detector_agrees() {
    assertThat(PAGE.language()).hasToString("en-GB");
  }

  @Test
  void finds_the_densest_part_of_a_page_without_any_marks() {
    Article article =
        readPage(
            "<div><a href=/a>One</a> <a href=/b>Two</a></div><div><div>"
                + PARAGRAPH
                + PARAGRAPH.replace("mayor", "bishop")
                + "</div><div>"
                + PARAGRAPH.replace("mayor", "owner")
                + "</div></div><div><p><a href=/c>Another page about something else</a></p></div>");

    assertThat(texts(article, Role.LEAD)).singleElement().asString().startsWith("The mayor");
    assertThat(texts(article, Role.PARAGRAPH))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("The owner"));
    assertThat(article.headline().orElseThrow().text()).isEqualTo("A headline");
    assertThat(dropped(article))
        .containsEntry("Another page about something else", PageReader.OUTSIDE);
  }

  @Test
  void reads_paragraphs_parted_by_breaks_alone() {
    Article article =
        readPage(
            "<div>The mayor of Lysgate opened the new bridge on Monday.<br><br>"
                + "Buses will cross the bridge from Tuesday.</div>");

    assertThat(lines(article))
        .contains(
            "lead: The mayor of Lysgate opened the new bridge on Monday.",
            "paragraph: Buses will cross the bridge from Tuesday.");
  }

  @Test
  void takes_the_text_from_json_ld_where_the_page_holds_none() {
    Article article =
        read(
            "<html><head><script type='application/ld+json'>[{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Mayor opens the bridge\",\"articleBody\":\"The mayor of Lysgate"
                + " opened the new bridge on Monday.\\n\\nBuses will cross it from Tuesday.\"}]"
                + "</script></head><body><div id=app></div></body></html>");

    assertThat(lines(article))
        .containsExactly(
            "headline: Mayor opens the bridge",
            "lead: The mayor of Lysgate opened the new bridge on Monday.",
            "paragraph: Buses will cross it from Tuesday.");
  }

  @Test
  void lives_with_broken_json_ld() {
    Article article = readPage("<script type='application/ld+json'>{oops</script>" + PARAGRAPH);

    assertThat(texts(article, Role.LEAD)).hasSize(1);
  }

  @Test
  void reads_a_page_in_the_charset_of_its_meta_element() {
    String page =
        "<html lang=ru><head><meta charset=windows-1251><title>Мост открыт</title></head><body>"
            + "<p>Мэр города открыл в понедельник новый мост через реку, сообщила администрация.</p>"
            + "</body></html>";

    Article article =
        read(page.getBytes(Charset.forName("windows-1251")), "text/html", Fixtures.EN);

    assertThat(article.headline().orElseThrow().text()).isEqualTo("Мост открыт");
    assertThat(article.language()).hasToString("ru");
  }

  @Test
  void survives_a_page_that_nests_without_end() {
    String deep = "<div>".repeat(50_000) + PARAGRAPH;

    assertThat(texts(readPage(deep), Role.LEAD)).hasSize(1);
    assertThat(texts(readPage("<p>" + "<b>".repeat(50_000) + PARAGRAPH), Role.LEAD)).hasSize(1);
  }

  @Test
  void refuses_a_page_without_an_article() {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> readPage("<nav><a href=/>Home</a></nav><p>Not found</p>"))
        .withMessageContaining("no article text found");
  }

  @Test
  void never_keeps_a_link_that_runs_a_script() {
    Article article =
        readPage(PARAGRAPH.replace("mayor", "<a href=\"javascript:alert(1)\">mayor</a>"));

    assertThat(segment(article, "l1.1").codes()).isEmpty();
    assertThat(article.language()).isEqualTo(LanguageTag.of("en"));
  }
}
