package tolmach.message.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.message.xml.Samples.keys;
import static tolmach.message.xml.Samples.marked;
import static tolmach.message.xml.Samples.message;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.plain;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.MessageText;
import tolmach.message.xml.Samples;

/** XLIFF 2.x. */
class Xliff2Test {

  private static final Xliff2Format FORMAT = new Xliff2Format();
  private static final LanguageTag RU = LanguageTag.of("ru");

  private final Bundle reader = parse(FORMAT, Samples.file("reader.en.xlf"));
  private final Bundle pier = parse(FORMAT, Samples.file("pier.ru.xliff"));

  private static Bundle unit(String attributes, String segment) {
    return parse(
        FORMAT,
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'"
            + " trgLang='ru'><file id='f'><unit id='u'"
            + attributes
            + ">"
            + segment
            + "</unit></file></xliff>");
  }

  private static String localized(String segment, MessageText text) {
    String written = unit("", segment).localized(Map.of("f/u", text), RU);
    XliffFormatTest.validate(new Xliff2Format(), written);
    return written.substring(written.indexOf("'u'>") + 4, written.indexOf("</unit>"));
  }

  @Test
  void each_segment_is_a_message_under_file_and_unit() {
    assertThat(keys(reader))
        .containsSubsequence("reader/title", "reader/story/s1", "reader/story/s2", "reader/version")
        .hasSize(12);
    assertThat(reader.language()).isEqualTo(LanguageTag.of("en"));
    assertThat(reader.givenLanguage()).isEqualTo(RU);
    assertThat(pier.language()).isEqualTo(LanguageTag.of("ru-RU"));
    assertThat(message(reader, "reader/subscribe").line()).isEqualTo(16);
  }

  @Test
  void inline_elements_are_codes() {
    assertThat(marked(message(reader, "reader/greeting").text()))
        .isEqualTo("Hello, ⟦1⟧! You have ⟦2⟧new⟦/2⟧ messages.");
    assertThat(marked(message(reader, "reader/crossed").text()))
        .isEqualTo("⟦1⟧bold ⟦2⟧both⟦/1⟧ italic⟦/2⟧");
    assertThat(marked(message(reader, "reader/story/s1").text())).isEqualTo("The ferry ⟦1⟧did not");
    assertThat(marked(message(reader, "reader/marked").text()))
        .isEqualTo("Read the ⟦1⟧ on ⟦2⟧deck⟦/2⟧ & at home");
    assertThat(marked(message(reader, "reader/bell").text())).isEqualTo("Ring⟦1⟧ twice");
    assertThat(marked(message(pier, "f1/u10").text())).isEqualTo("Теплоход «⟦1⟧Заря⟦/1⟧»");
  }

  @Test
  void white_space_with_a_line_break_is_of_the_layout_unless_it_is_preserved() {
    assertThat(Samples.said(message(reader, "reader/wrapped").text()))
        .containsExactly("[] A sentence that a template has wrapped. ");
    assertThat(marked(message(reader, "reader/kept").text())).isEqualTo("Line one⟦1⟧line two");
  }

  @Test
  void notes_limits_and_what_is_not_to_be_translated() {
    assertThat(message(reader, "reader/title").comment()).isEqualTo("The paper's name");
    assertThat(message(reader, "reader/subscribe").limit()).isEqualTo(18);
    assertThat(message(reader, "reader/title").limit()).isZero();
    assertThat(message(reader, "reader/version").translate()).isFalse();
    assertThat(message(reader, "reader/title").translate()).isTrue();
    assertThat(message(pier, "f1/u6").limit()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"'25',25", "'5,30',30", "'*,40',40", "'0,*',0", "x,0"})
  void a_size_restriction_counts_code_points(String restriction, int limit) {
    String slr =
        " xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' slr:sizeRestriction='"
            + restriction
            + "'";
    Bundle bundle = unit(slr, "<segment><source>x</source></segment>");
    assertThat(message(bundle, "f/u").limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'',да,да",
        "state='translated',да,да",
        "state='reviewed',да,да",
        "state='final',да,да",
        "state='initial',да,-",
        "state='final','',-",
        "'',' ',-"
      })
  void a_target_is_given_if_somebody_answers_for_it(String state, String target, String given) {
    Bundle bundle =
        unit(
            "",
            "<segment " + state + "><source>x</source><target>" + target + "</target></segment>");
    MessageText text = message(bundle, "f/u").given();
    assertThat(text == null ? null : marked(text)).isEqualTo(given);
  }

  @Test
  void a_target_stands_behind_its_source_and_the_segment_says_so() {
    assertThat(localized("<segment>\n  <source>x</source>\n</segment>", plain("да < нет")))
        .isEqualTo(
            "<segment state=\"translated\">\n  <source>x</source>\n"
                + "  <target>да &lt; нет</target>\n</segment>");
    assertThat(
            localized(
                "<segment id='s' state='initial' subState='my:mt' canResegment='no'>"
                    + "<source>x</source><target xml:lang='ru'>нет</target></segment>",
                plain("да")))
        .isEqualTo(
            "<segment id='s' state='translated' canResegment='no'><source>x</source>"
                + "<target xml:lang='ru'>да</target></segment>");
    assertThat(pier.localized(Map.of("f1/u4", plain("Pier")), LanguageTag.of("en")))
        .contains("version=\"2.0\" srcLang=\"ru-RU\" trgLang=\"en\">")
        .contains("<xlf:source>Причал</xlf:source><xlf:target>Pier</xlf:target>");
    assertThat(pier.localized(Map.of("f1/u1", plain("Off")), LanguageTag.of("en")))
        .contains(
            "<xlf:segment state=\"translated\"><xlf:source>Отправление</xlf:source>"
                + "<xlf:target>Off</xlf:target></xlf:segment>");
  }

  @Test
  void targets_of_another_language_go() {
    String localized =
        reader.localized(Map.of("reader/subscribe", plain("Abonnieren")), LanguageTag.of("de"));
    XliffFormatTest.validate(new Xliff2Format(), localized);
    assertThat(localized)
        .contains("trgLang=\"de\"")
        .contains("<target>Abonnieren</target>")
        .doesNotContain("Харбор")
        .doesNotContain("state=\"final\"")
        .doesNotContain("subState");
  }
}
