package tolmach.message.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.xml.Samples.keys;
import static tolmach.message.xml.Samples.marked;
import static tolmach.message.xml.Samples.message;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.plain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.xml.Samples;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/** XLIFF 1.2. */
class Xliff12Test {

  private static final Xliff12Format FORMAT = new Xliff12Format();
  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final String STRINGS = "Касса/Localizable.strings/";

  private final Bundle angular = parse(FORMAT, Samples.file("angular.en.xlf"));
  private final Bundle desk = parse(FORMAT, Samples.file("desk.ru-en.xliff"));

  private static Bundle unit(String attributes, String inner) {
    return parse(
        FORMAT,
        "<xliff version='1.2'><file original='f' source-language='en' target-language='ru'><body>"
            + "<trans-unit id='a'"
            + attributes
            + ">"
            + inner
            + "</trans-unit></body></file></xliff>");
  }

  private static String localized(String inner, MessageText text) {
    String written = unit("", inner).localized(Map.of("f/a", text), RU);
    return written.substring(written.indexOf("'a'>") + 4, written.indexOf("</trans-unit>"));
  }

  @Test
  void keys_are_file_and_id() {
    assertThat(keys(desk))
        .startsWith(STRINGS + "Купить", STRINGS + "Вернуть")
        .endsWith("Касса/InfoPlist.strings/Купить")
        .hasSize(11);
    assertThat(desk.language()).isEqualTo(RU);
    assertThat(desk.givenLanguage()).isEqualTo(EN);
    assertThat(angular.givenLanguage()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(message(angular, "ng2.template/nav.front").line()).isEqualTo(13);
  }

  @Test
  void inline_elements_are_codes() {
    MessageText greeting = message(angular, "ng2.template/greeting").text();
    assertThat(marked(greeting)).isEqualTo("Good morning, ⟦1⟧! Read ⟦2⟧today's stories⟦3⟧.");
    assertThat(greeting.variants().get(0).text().codes().get(0).data())
        .isEqualTo("<x id=\"INTERPOLATION\" equiv-text=\"{{ user.name }}\"/>");
    assertThat(marked(message(angular, "ng2.template/terms").text()))
        .isEqualTo("⟦1⟧By subscribing⟦/1⟧ you accept our ⟦2⟧terms⟦3⟧of use⟦/2⟧.");
    MessageText boarding = message(desk, STRINGS + "посадка").text();
    assertThat(marked(boarding))
        .isEqualTo("Посадка ⟦1⟧заканчивается⟦/1⟧ за ⟦2⟧ мин. до отправления.");
    assertThat(boarding.variants().get(0).text().codes())
        .extracting(InlineCode::data)
        .containsExactly("<bpt id=\"1\">&lt;b&gt;</bpt>", "<ept id=\"1\">&lt;/b&gt;</ept>", "%d");
    assertThat(marked(message(desk, STRINGS + "причал").text())).isEqualTo("Причал ⟦1⟧ закрыт");
  }

  @Test
  void a_text_without_inline_elements_may_be_a_pattern() {
    assertThat(marked(message(angular, "ng2.template/saved").text()))
        .isEqualTo("Saved & ready to read offline");
    assertThat(marked(message(desk, STRINGS + "погода").text()))
        .isEqualTo("Сегодня на пристани:⟦1⟧  ветер ⟦2⟧⟦3⟧, волна ⟦4⟧");
  }

  @Test
  void notes_are_comments_and_may_forbid_or_limit() {
    Message title = message(angular, "ng2.template/site.title");
    assertThat(title.comment()).isEqualTo("The paper's name. Do not translate.");
    assertThat(title.translate()).isFalse();
    assertThat(message(angular, "ng2.template/nav.front").comment())
        .isEqualTo("Max 16 characters\nmenu");
    assertThat(message(angular, "ng2.template/nav.front").limit()).isEqualTo(16);
    assertThat(message(angular, "ng2.template/version").translate()).isFalse();
    assertThat(message(desk, STRINGS + "билет").comment()).isEmpty();
    assertThat(message(desk, STRINGS + "причал").comment()).isEmpty();
    assertThat(message(desk, STRINGS + "посадка").comment()).isEqualTo("На табло");
  }

  @Test
  void a_width_is_a_limit_where_it_counts_characters() {
    assertThat(message(desk, STRINGS + "Купить").limit()).isEqualTo(14);
    assertThat(message(desk, STRINGS + "Отмена").limit()).as("pixels").isEqualTo(14);
    assertThat(message(desk, STRINGS + "код").limit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "|<target>да</target>|да",
        "|<target state='translated'>да</target>|да",
        "|<target state='final'>да</target>|да",
        "|<target state='signed-off' state-qualifier='mt-suggestion'>да</target>|да",
        "approved='yes'|<target state='new'>да</target>|да",
        "approved='no'|<target state='translated'>да</target>|да",
        "|<target><mrk mtype='seg' mid='0'>да</mrk></target>|да",
        "approved='no'|<target>да</target>|-",
        "|<target/>|-",
        "|<target> </target>|-",
        "|<target state='new'>да</target>|-",
        "|<target state='needs-translation'>да</target>|-",
        "|<target state='needs-review-translation'>да</target>|-",
        "|<target state='translated' state-qualifier='fuzzy-match'>да</target>|-",
        "|<alt-trans><target>да</target></alt-trans>|-",
        "||-"
      })
  void a_target_is_given_if_somebody_answers_for_it(
      String attributes, String target, String given) {
    Bundle bundle =
        unit(
            attributes == null ? "" : " " + attributes,
            "<source>x</source>" + (target == null ? "" : target));
    MessageText text = message(bundle, "f/a").given();
    assertThat(text == null ? null : marked(text)).isEqualTo(given);
  }

  @Test
  void a_new_target_stands_behind_the_source_as_the_source_does() {
    assertThat(localized("\n\t<source>x</source>\n\t<note>n</note>\n", plain("да")))
        .isEqualTo(
            "\n\t<source>x</source>\n\t<target state=\"translated\">да</target>\n\t<note>n</note>\n");
    assertThat(localized("<source>x</source><note>n</note>", plain("да")))
        .isEqualTo("<source>x</source><target state=\"translated\">да</target><note>n</note>");
    assertThat(
            localized(
                "\r\n <source xml:lang='en' xml:space='preserve'>x</source>\r\n"
                    + " <seg-source>x</seg-source>\r\n <alt-trans><target>y</target></alt-trans>",
                plain("да")))
        .isEqualTo(
            "\r\n <source xml:lang='en' xml:space='preserve'>x</source>\r\n"
                + " <seg-source>x</seg-source>\r\n"
                + " <target xml:space=\"preserve\" state=\"translated\" xml:lang=\"ru\">да</target>\r\n"
                + " <alt-trans><target>y</target></alt-trans>");
  }

  @Test
  void a_target_that_was_there_is_replaced_and_keeps_what_else_it_says() {
    assertThat(
            localized(
                "<source>x</source><target state='needs-l10n' state-qualifier='fuzzy-match'"
                    + " phase-name='p'>нет</target>",
                plain("да")))
        .isEqualTo("<source>x</source><target state='translated' phase-name='p'>да</target>");
    assertThat(localized("<source>x</source><target />", plain("да")))
        .isEqualTo("<source>x</source><target state=\"translated\">да</target>");
    String approved =
        unit(" approved='yes'", "<source>x</source><target>нет</target>")
            .localized(Map.of("f/a", plain("да")), RU);
    assertThat(approved).contains("<trans-unit id='a' approved='no'>");
  }

  @Test
  void a_target_that_says_the_same_stays_as_it_is() {
    String file = Samples.file("desk.ru-en.xliff");
    Message ticket = message(desk, STRINGS + "билет");
    assertThat(desk.localized(Map.of(ticket.key(), ticket.given()), EN)).isEqualTo(file);
    assertThat(desk.localized(Map.of(), LanguageTag.of("en-US"))).isEqualTo(file);
  }

  @Test
  void targets_of_another_language_go() {
    String localized =
        desk.localized(Map.of(STRINGS + "Купить", plain("Kaufen")), LanguageTag.of("de"));
    Structure12.validate(localized);
    assertThat(localized)
        .contains("source-language=\"ru\" target-language=\"de\"")
        .doesNotContain("target-language=\"en\"")
        .contains("<target state=\"translated\">Kaufen</target>")
        .contains("<target>Boarding closes in 5 min.</target>")
        .contains("<trans-unit id=\"билет\" approved=\"no\">")
        .doesNotContain("Ticket No.")
        .doesNotContain("Cancellation");
    assertThat(parse(FORMAT, localized).messages().stream().filter(m -> m.given() != null))
        .extracting(Message::key)
        .containsExactly(STRINGS + "Купить");
  }

  @Test
  void words_are_escaped_and_spelled_as_the_file_spells_them() {
    assertThat(localized("<source>x</source>", plain("a < b & \"c\" > ]]>")))
        .endsWith(">a &lt; b &amp; \"c\" &gt; ]]&gt;</target>");
    assertThat(localized("<source>&quot;x&quot;&#160;></source>", plain("\"да\"\u00A0> ]]>")))
        .endsWith(">&quot;да&quot;&#160;> ]]&gt;</target>");
    Bundle latin =
        FORMAT.parse(
            "<xliff version='1.2'><file original='f'><body><trans-unit id='a'><source>x</source>"
                + "</trans-unit></body></file></xliff>",
            StandardCharsets.ISO_8859_1);
    assertThat(latin.localized(Map.of("f/a", plain("éЖ😀")), RU))
        .contains(">é&#1046;&#128512;</target>");
  }

  @Test
  void refuses_what_it_could_not_write() {
    assertThatThrownBy(() -> desk.localized(Map.of("x", plain("y")), EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message [x]");
    Message terms = message(angular, "ng2.template/terms");
    List<InlineCode> codes = terms.text().variants().get(0).text().codes();
    var crossed =
        new CodedText(
            "⟦1⟧a⟦2⟧b⟦/1⟧c⟦/2⟧", List.of(codes.get(0), codes.get(2), codes.get(1), codes.get(4)));
    assertThatThrownBy(() -> angular.localized(Map.of(terms.key(), MessageText.of(crossed)), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ng2.template/terms: the tags of the translation do not nest");
    var twice = new CodedText("⟦3⟧⟦3⟧", List.of(codes.get(3), codes.get(3)));
    assertThatThrownBy(() -> angular.localized(Map.of(terms.key(), MessageText.of(twice)), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("<x id=\"3\" ctype=\"lb\"/> stands in the translation twice");
    assertThatThrownBy(() -> localized("<source>x</source>", plain("\u0007")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is none that XML can hold");
  }
}
