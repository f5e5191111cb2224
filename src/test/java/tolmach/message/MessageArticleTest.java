package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.Article;
import tolmach.article.Block;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.language.LanguageTag;
import tolmach.segment.InlineCode;
import tolmach.segment.Segment;

class MessageArticleTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag FR = LanguageTag.of("fr");

  private static Article article(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return MessageArticle.read(MessageHead.peek(bytes, Map.of(), "messages.properties"), bytes, EN);
  }

  private static Segment segment(String value) {
    return article("é=\na=" + value.replace("\\", "\\\\")).blocks().get(1).segments().get(0);
  }

  private static String written(String value, String translation) {
    Article article = article("é=\na=" + value);
    return new String(
            MessageArticle.write(article, Map.of("a", translation), FR), StandardCharsets.UTF_8)
        .substring("é=\na=".length());
  }

  @Test
  void makes_a_block_and_a_segment_of_each_message() {
    Article article = article("# c\nhome=Home\nlatest=Latest news. Read them!\n");
    assertThat(article.kind()).isEqualTo(ItemKind.MESSAGES);
    assertThat(article.format()).isEqualTo("properties");
    assertThat(article.language()).isEqualTo(EN);
    assertThat(article.blocks())
        .containsExactly(
            new Block("home", Role.MESSAGE, EN, List.of(Segment.plain("home", "Home", EN)), null),
            new Block(
                "latest",
                Role.MESSAGE,
                EN,
                List.of(Segment.plain("latest", "Latest news. Read them!", EN)),
                null));
    assertThat(article.skeleton()).isEqualTo("# c\nhome=Home\nlatest=Latest news. Read them!\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0}",
        "{0,number,#}",
        "{0,date,yyyy 'at' HH}",
        "{name}",
        "{user.name}",
        "%s",
        "%1$d",
        "%.2f",
        "%@",
        "%%",
        "%name%",
        "${x}",
        "{{x}}",
        "%{x}",
        "#{x}",
        "'{'",
        "'{0}'",
        "<br>",
        "<img src=\"{0}\"/>",
        "&nbsp;",
        "\\n"
      })
  void lets_no_one_touch_a_placeholder(String placeholder) {
    Segment segment = segment("Before " + placeholder + " after");
    assertThat(segment.text()).isEqualTo("Before ⟦1⟧ after");
    assertThat(segment.codes())
        .containsExactly(new InlineCode(1, InlineCode.Kind.STANDALONE, placeholder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100% sure", "a {b c} d", "1 < 2 > 0", "It's 5 o'clock", "50% off", "Q & A"})
  void takes_for_words_what_are_words(String value) {
    assertThat(segment(value).text()).isEqualTo(value);
    assertThat(segment(value).codes()).isEmpty();
  }

  @Test
  void makes_pairs_of_tags_that_nest() {
    Segment segment = segment("<p>Read <b>all</b> of it");
    assertThat(segment.text()).isEqualTo("⟦1⟧Read ⟦2⟧all⟦/2⟧ of it");
    assertThat(segment.codes())
        .extracting(InlineCode::kind)
        .containsExactly(InlineCode.Kind.STANDALONE, InlineCode.Kind.OPEN, InlineCode.Kind.CLOSE);
  }

  @Test
  void keeps_a_line_break_and_white_space_at_the_ends() {
    assertThat(written("Offline.\\nTry again: ", "⟦1⟧Encore⟦2⟧")).isEqualTo("\\nEncore ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Don''t miss it {0},      Don't miss it ⟦1⟧,   J'arrive ⟦1⟧,   J''arrive {0}",
        "Don't miss it {0},       Don't miss it ⟦1⟧,   J'arrive ⟦1⟧,   J''arrive {0}",
        "Say ''{0}'',             Say '⟦1⟧',           Dis '⟦1⟧',      Dis ''{0}''",
        "Set '{'{0}'}',           Set ⟦1⟧⟦2⟧⟦3⟧,       Mets ⟦1⟧⟦2⟧⟦3⟧, Mets '{'{0}'}'",
        "Set {0},                 Set ⟦1⟧,             Mets {⟦1⟧},     Mets '{'{0}'}'",
        "Don't miss it,           Don't miss it,       J'arrive,       J'arrive",
        "Don''t miss it,          Don''t miss it,      J''arrive,      J''arrive",
      })
  void quotes_as_message_format_does_where_there_are_arguments(
      String value, String text, String translation, String expected) {
    assertThat(segment(value).text()).isEqualTo(text);
    assertThat(written(value, translation)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0,choice,0#none|1#one|1<{0} many}",
        "{n, plural, one {# file}}",
        "{n, plural, one {# file} other {# files}",
        "{n, plural, offset:1 other {#}} {m, plural, offset:1 other {#}}"
      })
  void leaves_a_choice_that_it_cannot_read_as_it_is(String value) {
    assertThat(segment(value).translate()).isFalse();
    assertThat(written(value, segment(value).text())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{0}", "newsroom@example.org", "https://example.org/", "12:30", "→"})
  void has_nothing_to_translate_without_words(String value) {
    assertThat(segment(value).translate()).isFalse();
  }

  @Test
  void leaves_what_is_not_translated_byte_for_byte() {
    String text = "a=It's {0}\\\n   twice\nb : x\\u0021\n";
    Article article = article(text);
    var same = new HashMap<String, String>();
    article.blocks().forEach(block -> same.put(block.id(), block.segments().get(0).text()));
    assertThat(MessageArticle.write(article, same, FR))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(text);
    assertThat(MessageArticle.write(article, Map.of("b", "é"), FR))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(text.replace("x\\u0021", "\\u00e9"));
  }

  @Test
  void comes_through_json_with_its_charset() {
    Article article = article("a=caf\u00e9\n");
    Article read = Json.read(Json.bytes(article), Article.class);
    assertThat(MessageArticle.write(read, Map.of("a", "Да"), FR))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("a=Да\n");
  }

  @Test
  void refuses_a_translation_that_does_not_fit() {
    Article article = article("a=Hello {0}\n");
    assertThatThrownBy(() -> MessageArticle.write(article, Map.of("a", "⟦3⟧"), FR))
        .hasMessage("the marker ⟦3⟧ stands for no inline code of its segment");
    assertThatThrownBy(() -> MessageArticle.write(article, Map.of("z", "x"), FR))
        .hasMessage("the bundle messages.properties has no message [z]");
    assertThatThrownBy(() -> MessageArticle.write(article, Map.of(), LanguageTag.UNDETERMINED))
        .hasMessage("name the language of the bundle to write, not und");
  }

  @Test
  void reads_and_writes_the_sample() throws IOException {
    try (InputStream stream =
        MessageArticle.class.getResourceAsStream("/tolmach/demo/messages_en.properties")) {
      byte[] bytes = stream.readAllBytes();
      Article article =
          MessageArticle.into(
              MessageArticle.read(MessageHead.peek(bytes, Map.of(), "demo/messages_en"), bytes, EN),
              FR);
      var shouted = new HashMap<String, String>();
      for (Block block : article.blocks()) {
        for (Segment segment : block.segments()) {
          if (segment.translate()) {
            shouted.put(segment.id(), segment.text().replaceAll("^[A-Z]", "Ж"));
          }
        }
      }
      assertThat(article.blocks()).hasSize(14);
      assertThat(shouted).hasSize(15).containsEntry("comments[one]", "1 comment");
      Map<String, String> values = new HashMap<>();
      PropertiesBundle.parse(MessageArticle.write(article, shouted, FR))
          .entries()
          .forEach(entry -> values.put(entry.key(), entry.value()));
      assertThat(values)
          .containsEntry("greeting", "Жood morning, {0}!")
          .containsEntry("subscribe.title", "Жon''t miss a story, {0}")
          .containsEntry("error.offline", "Жou are offline.\nCheck your connection and try again.")
          .containsEntry(
              "comments", "{count, plural, one {# comment} many {# comments} other {# comments}}");
    }
  }
}
