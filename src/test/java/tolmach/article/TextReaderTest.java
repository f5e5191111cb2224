package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.dropped;
import static tolmach.article.Fixtures.lines;
import static tolmach.article.Fixtures.read;
import static tolmach.article.Fixtures.resource;
import static tolmach.article.Fixtures.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.segment.Segment;

class TextReaderTest {

  private static final Article PAGE = read(resource("/tolmach/demo/page.txt"));

  @Test
  void finds_the_article_on_a_scraped_page() {
    assertThat(PAGE.language()).hasToString("en");
    assertThat(PAGE.headline().orElseThrow().text())
        .isEqualTo("Port of Varnholm Reopens to Grain Ships After Six Weeks of Ice");
    assertThat(texts(PAGE, Role.LEAD))
        .singleElement()
        .asString()
        .startsWith("The largest grain port");
    assertThat(texts(PAGE, Role.PARAGRAPH)).hasSize(9);
    assertThat(texts(PAGE, Role.LINK)).hasSize(2).allMatch(text -> text.startsWith("READ MORE: "));
  }

  @Test
  void parts_a_credit_from_the_caption_glued_to_it() {
    assertThat(texts(PAGE, Role.CREDIT)).containsExactly("© MERIDIAN / Ilse Brandt");
    assertThat(texts(PAGE, Role.CAPTION))
        .containsExactly(
            "A tug leads the bulk carrier Aurelia into the harbour of Varnholm, March 14, 2026");
  }

  @Test
  void does_not_translate_a_credit() {
    assertThat(Fixtures.segment(PAGE, "r1.1").translate()).isFalse();
    assertThat(Fixtures.segment(PAGE, "c1.1").translate()).isTrue();
  }

  @Test
  void keeps_quotes_whole() {
    assertThat(texts(PAGE, Role.PARAGRAPH).get(8))
        .startsWith("\"A warm decade makes people sell their icebreakers,\" Marsh said.")
        .endsWith("and need just as much bread.\"");
  }

  @Test
  void cuts_sentences_and_keeps_titles_and_hours_in_them() {
    assertThat(PAGE.blocks())
        .filteredOn(block -> block.id().matches("p1|p8"))
        .allSatisfy(block -> assertThat(block.segments()).hasSize(1))
        .hasSize(2);
    assertThat(PAGE.blocks())
        .filteredOn(block -> block.id().matches("p2|p3|p4"))
        .allSatisfy(block -> assertThat(block.segments()).hasSize(2))
        .hasSize(3);
  }

  @Test
  void drops_the_rest_of_the_page_and_says_why() {
    assertThat(dropped(PAGE))
        .containsAllEntriesOf(
            Map.of(
                "- Meridian News Agency", TextReader.BEFORE,
                "Economy", TextReader.BEFORE,
                "Subscribe", TextReader.CONTROL,
                "Newsfeed", TextReader.CONTROL,
                "0", TextReader.CONTROL,
                "log in or register", TextReader.CONTROL,
                "loader", TextReader.CONTROL,
                "Chats", TextReader.CONTROL))
        .containsEntry(
            "Reports and analysis from the harbours, markets and cities of the northern seas.",
            TextReader.BEFORE)
        .containsEntry(
            "A tug leads the bulk carrier Aurelia into the harbour of Varnholm, March 14, 2026"
                + " - Meridian News Agency",
            TextReader.REPEAT)
        .hasSize(12);
  }

  @Test
  void keeps_a_foreign_string_of_the_page_unharmed_in_its_own_language() {
    assertThat(PAGE.dropped())
        .contains(
            new Dropped(
                "Здесь появится текст выбранной новости", LanguageTag.of("ru"), TextReader.AFTER));
  }

  @Test
  void loses_no_line_and_brings_no_break_space_into_the_text() {
    String page = resource("/tolmach/demo/page.txt");
    long lines = page.lines().filter(line -> !line.isBlank()).count();

    // the glued line becomes two
    assertThat(PAGE.blocks().size() + PAGE.dropped().size()).isEqualTo(lines + 1);
    assertThat(page).contains("\u00A0");
    assertThat(lines(PAGE)).noneMatch(line -> line.contains("\u00A0"));
  }

  @Test
  void gives_a_correction_the_same_ids_and_one_changed_sentence() {
    Article correction = read(resource("/tolmach/demo/page-correction.txt"));

    var before = PAGE.blocks().stream().flatMap(b -> b.segments().stream()).toList();
    var after = correction.blocks().stream().flatMap(b -> b.segments().stream()).toList();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(segment -> !before.contains(segment)).toList())
        .singleElement()
        .extracting(Segment::text)
        .asString()
        .contains("1.5 million");
  }

  @Test
  void reads_a_text_that_is_an_article_and_nothing_else() {
    Article article =
        read(
            """
            Mayor opens the new bridge

            The mayor of Lysgate opened the new bridge over the river Tarn on Monday morning.

            It rained.

            What comes next

            Buses will cross the bridge from Tuesday, the town's transport office said in a note.
            """);

    assertThat(lines(article))
        .containsExactly(
            "headline: Mayor opens the new bridge",
            "lead: The mayor of Lysgate opened the new bridge over the river Tarn on Monday"
                + " morning.",
            "paragraph: It rained.",
            "heading: What comes next",
            "paragraph: Buses will cross the bridge from Tuesday, the town's transport office said"
                + " in a note.");
    assertThat(article.dropped()).isEmpty();
  }

  @Test
  void joins_the_lines_of_a_text_that_was_wrapped_by_hand() {
    Article article =
        read(
            """
            Mayor opens the new bridge

            The mayor of Lysgate opened the new bridge over the river Tarn on
            Monday morning, two years later than planned and 4 million over
            the budget.
            """);

    assertThat(texts(article, Role.LEAD))
        .containsExactly(
            "The mayor of Lysgate opened the new bridge over the river Tarn on Monday morning, two"
                + " years later than planned and 4 million over the budget.");
  }

  @Test
  void reads_an_article_of_short_sentences() {
    Article article = read("Rain tomorrow\n\nIt will rain in the north. Bring an umbrella.\n");

    assertThat(lines(article))
        .containsExactly(
            "headline: Rain tomorrow", "lead: It will rain in the north. Bring an umbrella.");
  }

  @Test
  void takes_a_by_line_and_a_date_for_no_headline() {
    Article article =
        read(
            """
            Mayor opens the new bridge

            By Ilse Brandt, Staff Writer
            14.03.2026, 09:05
            The mayor of Lysgate opened the new bridge over the river Tarn on Monday morning.
            """);

    assertThat(article.headline().orElseThrow().text()).isEqualTo("Mayor opens the new bridge");
    assertThat(article.properties().path("by").asText()).isEqualTo("By Ilse Brandt, Staff Writer");
    assertThat(dropped(article)).containsKey("14.03.2026, 09:05");
  }

  @Test
  void takes_a_headline_with_numbers_for_no_date() {
    assertThat(DateLine.matches("GDP grows 3.5 percent in 2026")).isFalse();
    assertThat(DateLine.matches("Updated: Saturday, March 14, 2026 at 9:05 a.m. GMT")).isTrue();
    assertThat(DateLine.matches("Опубликовано 14 марта 2026 г., 09:05 МСК")).isTrue();
  }

  @Test
  void knows_the_headline_by_its_date_where_the_site_describes_itself_above() {
    Article article =
        read(
            """
            The Varnholm Evening Post

            News

            All the news of the town and the sea, every hour of the day and night.

            Mayor opens the new bridge over the Tarn

            14 March 2026, 09:05 GMT

            The mayor of Lysgate opened the new bridge over the river Tarn on Monday, two years late.

            She said that the town would now grow on both of its banks, as it had planned to.
            """);

    assertThat(article.blocks())
        .extracting(Block::role)
        .containsExactly(Role.HEADLINE, Role.LEAD, Role.PARAGRAPH);
    assertThat(article.headline().orElseThrow().text())
        .isEqualTo("Mayor opens the new bridge over the Tarn");
  }

  @Test
  void reads_chinese_which_has_no_spaces() {
    Article article =
        read(
            """
            莱斯盖特新桥周一剪彩

            莱斯盖特市市长周一上午为塔恩河上的新桥剪彩，比原计划晚了两年，耗资超出预算四百万。
            """);

    assertThat(article.blocks()).extracting(Block::role).containsExactly(Role.HEADLINE, Role.LEAD);
    assertThat(article.language()).hasToString("zh");
  }

  @Test
  void keeps_a_picture_inside_the_body_from_parting_it() {
    Article article =
        read(
            """
            Mayor opens the new bridge over the Tarn

            The mayor of Lysgate opened the new bridge over the river Tarn on Monday, two years late.

            © REUTERS / Per AsklundWorkers weld the last part of the bridge in the autumn of 2025
            Workers weld the last part of the bridge in the autumn of 2025 - Evening Post
            She said that the town would now grow on both of its banks, as it had planned to.
            """);

    assertThat(article.blocks())
        .extracting(Block::role)
        .containsExactly(Role.HEADLINE, Role.LEAD, Role.CREDIT, Role.CAPTION, Role.PARAGRAPH);
  }

  @Test
  void parts_credit_and_caption_by_the_seam_where_the_caption_stands_once() {
    assertThat(Caption.bySeam("© AP Photo / Ron McDonaldDockers wait for the first ship on Friday"))
        .isEqualTo(
            new Caption("© AP Photo / Ron McDonald", "Dockers wait for the first ship on Friday"));
    assertThat(Caption.bySeam("© AFP / Elin McMarsh"))
        .isEqualTo(new Caption("© AFP / Elin McMarsh", ""));
  }

  @Test
  void reads_russian_pages_too() {
    Article article =
        read(
            """
            Порт Варнхольм снова принимает зерновозы

            © МЕРИДИАН / Илзе БрандтБуксир ведёт сухогруз в гавань Варнхольма утром в субботу
            Крупнейший зерновой порт пролива принял в субботу первое судно с января, сообщила администрация.

            Читайте также: Ледокол освободил два траулера у берегов Харры

            «Мы ждали этого утра 43 дня и не намерены терять ни часа», сказала капитан порта Карин Ловелл.

            Подписаться
            """);

    assertThat(article.language()).hasToString("ru");
    assertThat(article.blocks())
        .extracting(Block::role)
        .containsExactly(
            Role.HEADLINE, Role.CREDIT, Role.CAPTION, Role.LEAD, Role.LINK, Role.PARAGRAPH);
    assertThat(dropped(article)).containsEntry("Подписаться", TextReader.CONTROL);
  }

  @Test
  void refuses_a_text_without_an_article() {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> read("Home\nNews\nSport\nLog in\nSubscribe\n© 2026 Meridian"))
        .withMessageContaining("no article text found");
  }

  @Test
  void reads_the_sample_page_where_it_is_at_hand() throws IOException {
    var file = Fixtures.beside("SAMPLE_PAGE", "samples/000_9c9d3a1fe75d7c7e.txt");

    Article page = read(Files.readString(file));

    assertThat(page.headline()).isPresent();
    assertThat(texts(page, Role.LEAD)).hasSize(1);
    assertThat(texts(page, Role.PARAGRAPH)).hasSize(9);
    assertThat(texts(page, Role.LINK)).hasSize(2);
    assertThat(texts(page, Role.CREDIT)).hasSize(1);
    assertThat(texts(page, Role.CAPTION)).hasSize(1);
    assertThat(page.dropped())
        .hasSize(12)
        .filteredOn(d -> d.language().equals(Fixtures.RU))
        .hasSize(1);
  }
}
