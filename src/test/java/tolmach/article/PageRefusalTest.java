package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.readPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRefusalTest {

  private static final String PARAGRAPH =
      "<p>The mayor of Lysgate opened the new bridge over the river Tarn on Monday morning.</p>";

  @Test
  void says_that_a_page_is_a_frameset() {
    refuses(
        Fixtures.bytes(
            "<html><head><title>News</title></head><frameset cols='20%,*'><frame src=a>"
                + "<frame src=b></frameset></html>"),
        "it is a frameset; send the page of the frame");
  }

  @Test
  void says_that_a_page_is_made_by_scripts() {
    refuses(
        "<div id=root></div><noscript>You need to enable JavaScript to run this app and read the"
            + " news.</noscript><script src=/app.js></script>",
        "its text is made by scripts");
  }

  @Test
  void says_that_a_page_asks_for_a_password() {
    refuses(
        "<h1>Welcome back</h1><div><p>Log in with the address that you gave when you subscribed to"
            + " the paper, please.</p><form><label>E-mail</label><input name=u><label>Password"
            + "</label><input type=password></form></div>",
        "it asks for a password");
  }

  @Test
  void says_that_a_page_is_a_list_of_articles() {
    var teasers = new StringBuilder("<h1>News from the coast</h1><div class=grid>");
    for (int i = 0; i < 12; i++) {
      teasers
          .append("<div class=card><h3><a href=/story/" + i + ">Port ")
          .append(i)
          .append(" reopens after the long winter</a></h3><p>The harbour of town number ")
          .append(i)
          .append(" received its first ship on Saturday.</p></div>");
    }

    refuses(teasers + "</div>", "it is a list of links to articles");
  }

  @Test
  void reads_a_page_that_is_one_line_without_any_element() {
    assertThat(readPage("The mayor of Lysgate opened the new bridge over the river Tarn.").blocks())
        .extracting(Block::text)
        .contains("The mayor of Lysgate opened the new bridge over the river Tarn.");
  }

  @Test
  void says_that_no_element_holds_paragraphs() {
    refuses("<h1>Not found</h1><p>Error 404</p>", "no element holds paragraphs");
  }

  @Test
  void refuses_pages_with_more_tags_than_memory_is_worth() {
    refuses("<b>x".repeat(PageLimits.MAX_TAGS + 1), "no more than 100000 are read");
  }

  @Test
  void refuses_pages_of_20_megabytes_in_words() {
    byte[] page = Fixtures.bytes("<html><body>" + PARAGRAPH.repeat(240_000) + "</body></html>");

    assertThat(page).hasSizeGreaterThan(20_000_000);
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> new ItemPeek().peek(page, java.util.Map.of(), Fixtures.URI))
        .withMessageContaining("8388608");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='box ad'>",
        "<ul><li>",
        "<table><tr><td>",
        "<font><i>",
        "<b>",
        "<section>",
        "<blockquote>",
        "<figure>",
        "<a href=/x>"
      })
  void finds_the_article_beside_and_under_100_000_levels(String level) {
    String deep = level.repeat(100_000 / level.split("<").length);

    assertThat(readPage("<div>" + PARAGRAPH + "</div>" + deep + "x").blocks())
        .extracting(Block::text)
        .anyMatch(text -> text.startsWith("The mayor of Lysgate"));
    assertThat(all("<main>" + deep + PARAGRAPH)).contains("The mayor of Lysgate");
  }

  /** All text of a page, kept or left; the reason of its refusal has it not. */
  private static String all(String body) {
    try {
      Article article = readPage(body);
      return article.blocks() + " " + article.dropped();
    } catch (BadItemException e) {
      assertThat(e).hasMessageContaining("no article text found");
      return "refused: The mayor of Lysgate";
    }
  }

  private static void refuses(String body, String words) {
    refuses(
        Fixtures.bytes(
            "<html lang=en><head><title>A page</title></head><body>" + body + "</body></html>"),
        words);
  }

  private static void refuses(byte[] page, String words) {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> new PageFormat().read(new Incoming(page, null), Fixtures.URI))
        .withMessageContaining(words);
  }
}
