package tolmach.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;

class CodedTextTest {

  private static final LanguageTag EN = LanguageTag.of("en");

  private final Segmenter segmenter = new SentenceSegmenter();

  @Test
  void puts_a_marker_where_a_code_stood() {
    CodedText text =
        CodedText.builder()
            .text("Read ")
            .open("<b>")
            .text("all")
            .close("</b>")
            .text(" of it")
            .standalone("<br>")
            .build();
    assertThat(text.text()).isEqualTo("Read ⟦1⟧all⟦/1⟧ of it⟦2⟧");
    assertThat(text.codes())
        .containsExactly(
            new InlineCode(1, InlineCode.Kind.OPEN, "<b>"),
            new InlineCode(1, InlineCode.Kind.CLOSE, "</b>"),
            new InlineCode(2, InlineCode.Kind.STANDALONE, "<br>"));
    assertThat(text.plainText()).isEqualTo("Read all of it");
  }

  @Test
  void closes_the_pair_opened_last() {
    CodedText text =
        CodedText.builder().open("<a>").open("<i>").text("x").close("</i>").close("</a>").build();
    assertThat(text.text()).isEqualTo("⟦1⟧⟦2⟧x⟦/2⟧⟦/1⟧");
  }

  @Test
  void takes_a_literal_marker_for_a_code() {
    CodedText text = CodedText.builder().text("a ⟦1⟧ b").standalone("{0}").build();
    assertThat(text.text()).isEqualTo("a ⟦1⟧1⟦2⟧ b⟦3⟧");
    assertThat(CodedText.restore(text.text(), text.codes())).isEqualTo("a ⟦1⟧ b{0}");
  }

  @Test
  void restores_codes_wherever_a_translation_has_moved_them() {
    CodedText text = CodedText.builder().standalone("{0}").text(" of ").standalone("{1}").build();
    assertThat(CodedText.restore("⟦2⟧: ⟦1⟧", text.codes())).isEqualTo("{1}: {0}");
  }

  @Test
  void refuses_a_marker_without_a_code() {
    assertThatThrownBy(() -> CodedText.restore("⟦7⟧", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the marker ⟦7⟧ stands for no inline code of its segment");
  }

  @Test
  void refuses_codes_that_are_not_in_the_text() {
    var code = new InlineCode(1, InlineCode.Kind.STANDALONE, "{0}");
    assertThatThrownBy(() -> new CodedText("no marker", List.of(code)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the text has the markers []");
  }

  @Test
  void numbers_segments_and_their_codes_from_one() {
    CodedText text =
        CodedText.builder()
            .text("It rained in ")
            .open("<b>")
            .text("Minsk")
            .close("</b>")
            .text(". It snowed in ")
            .open("<i>")
            .text("Omsk")
            .close("</i>")
            .text(".")
            .build();
    List<Segment> segments = text.segments(segmenter, "p3", EN);
    assertThat(segments).extracting(Segment::id).containsExactly("p3.1", "p3.2");
    assertThat(segments)
        .extracting(Segment::text)
        .containsExactly("It rained in ⟦1⟧Minsk⟦/1⟧.", "It snowed in ⟦1⟧Omsk⟦/1⟧.");
    assertThat(CodedText.restore(segments.get(1).text(), segments.get(1).codes()))
        .isEqualTo("It snowed in <i>Omsk</i>.");
  }

  @Test
  void gives_each_sentence_its_half_of_a_pair_that_spans_two() {
    CodedText text =
        CodedText.builder().open("<b>").text("It rained. It snowed.").close("</b>").build();
    List<Segment> segments = text.segments(segmenter, "p1", EN);
    assertThat(segments)
        .extracting(Segment::text)
        .containsExactly("⟦1⟧It rained.", "It snowed.⟦/1⟧");
    assertThat(segments.get(1).codes())
        .containsExactly(new InlineCode(1, InlineCode.Kind.CLOSE, "</b>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/a?b=c",
        "press@example.org",
        "@city_news",
        "#Havana #Madrid",
        "12:30 – 14:00",
        "🙂 👍🏽",
        "news.example.org/world",
        "* * *",
      })
  void leaves_alone_what_no_language_says_differently(String text) {
    assertThat(CodedText.builder().text(text).build().segments(segmenter, "p1", EN))
        .singleElement()
        .matches(segment -> !segment.translate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chats", "Write to press@example.org", "5 km", "Follow @city_news"})
  void has_words_translated_though_an_address_stands_beside_them(String text) {
    assertThat(CodedText.builder().text(text).build().segments(segmenter, "p1", EN))
        .singleElement()
        .matches(Segment::translate);
  }

  @Test
  void keeps_codes_of_a_text_without_words() {
    List<Segment> segments =
        CodedText.builder().standalone("<img>").build().segments(segmenter, "p1", EN);
    assertThat(segments).singleElement().matches(segment -> !segment.translate());
    assertThat(segments.get(0).codes()).hasSize(1);
  }

  @Test
  void asks_the_detector_for_each_sentence() {
    CodedText text =
        CodedText.builder()
            .text(
                "The council voted to close the bridge. Городской совет проголосовал за ремонт моста.")
            .build();
    assertThat(text.segments(segmenter, "p1", NewsLanguageDetector.builtIn(), EN))
        .extracting(segment -> segment.language().value())
        .containsExactly("en", "ru");
  }
}
