package tolmach.message.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.xml.Samples.changed;
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
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;
import tolmach.message.Variant;
import tolmach.message.xml.Samples;
import tolmach.segment.CodedText;

/** How translations are put into a file of Android's resources. */
class AndroidWritingTest {

  private static final AndroidFormat FORMAT = new AndroidFormat();
  private static final LanguageTag RU = LanguageTag.of("ru");

  private static String with(String inner, MessageText text) {
    String file = "<resources><string name='a'>" + inner + "</string></resources>";
    String written = parse(FORMAT, file).localized(Map.of("a", text), RU);
    return written.substring(28, written.length() - 21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "It's|It\\'s",
        "say \"hi\"|say \\\"hi\\\"",
        "a\\b|a\\\\b",
        "@home|\\@home",
        "?why not?|\\?why not?",
        "me@home|me@home",
        "a < b & c > d|a &lt; b &amp; c &gt; d",
        "^ a  b ^|\\u0020a \\u0020b\\u0020",
        "Привет|Привет"
      })
  void escapes_what_android_or_xml_would_take_for_something_else(String words, String raw) {
    assertThat(with("x", plain(words))).isEqualTo(raw);
    assertThat(with(" x ", plain(words))).isEqualTo(" " + raw + " ");
  }

  @Test
  void a_value_in_double_quotes_stays_in_them() {
    assertThat(with("\" x \"", plain("  c'est \"bon\" "))).isEqualTo("\"  c'est \\\"bon\\\" \"");
  }

  @Test
  void a_section_of_cdata_stays_one() {
    assertThat(with("\n  <![CDATA[ <b>x</b> ]]>\n", plain("a & b ]]> <c> d'e")))
        .isEqualTo("\n  <![CDATA[ a & b ]]]]><![CDATA[> <c> d\\'e ]]>\n");
  }

  @Test
  void quotes_of_html_in_cdata_stay_quotes() {
    String inner = "<![CDATA[<a href=\"%1$s\">x</a>]]>";
    Message message =
        message(
            parse(FORMAT, "<resources><string name='a'>" + inner + "</string></resources>"), "a");
    assertThat(with(inner, changed(message.text(), text -> text.replace("x", "да"))))
        .isEqualTo(inner.replace("x", "да"));
  }

  @Test
  void text_around_a_section_of_cdata_becomes_one_text() {
    assertThat(with("one <![CDATA[<b>]]> two", plain("один <b> два"))).isEqualTo("один &lt;b> два");
  }

  @Test
  void spells_a_character_as_the_value_did_and_then_as_the_file_does() {
    assertThat(with("x\\u00A0y &lt;b>z&lt;/b> d\\u0027e", plain("é\u00A0b > c'est")))
        .isEqualTo("é\\u00A0b > c\\u0027est");
    String file =
        "<resources><string name='a'>x&#160;y</string><string name='b'>z</string></resources>";
    assertThat(parse(FORMAT, file).localized(Map.of("b", plain("5\u00A0₽")), RU))
        .contains("x&#160;y")
        .contains("5&#160;₽");
  }

  @Test
  void tags_placeholders_and_line_breaks_come_back_as_they_were() {
    String inner = "<b>Hi</b> <xliff:g xmlns:xliff='x' id='n'>%1$s</xliff:g>\\n&lt;i>%2$d&lt;/i>";
    String file = "<resources><string name='a'>" + inner + "</string></resources>";
    Message message = message(parse(FORMAT, file), "a");
    MessageText turned =
        changed(message.text(), text -> text.replace("Hi", "Привет").replace(" ", ", "));
    assertThat(with(inner, turned))
        .isEqualTo(inner.replace("Hi", "Привет").replace("</b> <", "</b>, <"));
  }

  @Test
  void what_the_encoding_lacks_is_written_as_a_number() {
    Bundle bundle =
        FORMAT.parse(
            "<resources><string name='a'>x</string><string name='b'><![CDATA[x]]></string>"
                + "</resources>",
            StandardCharsets.ISO_8859_1);
    assertThat(bundle.localized(Map.of("a", plain("é Ж 😀"), "b", plain("Ж!")), RU))
        .contains(">é &#1046; &#128512;<")
        .contains("<![CDATA[]]>&#1046;<![CDATA[!]]>");
  }

  @Test
  void an_empty_tag_is_opened_for_its_words() {
    String file = "<resources><string name='a' /></resources>";
    assertThat(parse(FORMAT, file).localized(Map.of("a", plain("да")), RU))
        .isEqualTo("<resources><string name='a'>да</string></resources>");
    file = "<resources><string name='a'>  </string></resources>";
    assertThat(parse(FORMAT, file).localized(Map.of("a", plain("да")), RU))
        .isEqualTo("<resources><string name='a'>да</string></resources>");
  }

  @Test
  void the_language_the_tools_are_told_is_put_right() {
    String file = "<resources xmlns:tools='t' tools:locale='en-GB'/>";
    assertThat(parse(FORMAT, file).localized(Map.of(), RU))
        .isEqualTo("<resources xmlns:tools='t' tools:locale='ru'/>");
  }

  private static Variant form(String category, String words) {
    return MessageSyntax.form(category, words, "");
  }

  @Test
  void a_plural_gets_the_quantities_of_the_target_in_their_order_and_the_layout_of_the_file() {
    String file =
        """
        <resources>
            <plurals name="a" tools:ignore="x" xmlns:tools="t">
                <!-- alone -->
                <item quantity="one">%d day</item>
                <!-- the rest -->
                <item quantity='other' >%d days</item>
                <!-- end -->
            </plurals>
        </resources>
        """;
    Bundle bundle = parse(FORMAT, file);
    Message message = message(bundle, "a");
    var text =
        new MessageText(
            message.text().selectors(),
            List.of(
                form("other", "%d дня"),
                form("many", "%d дней"),
                form("one", "%d день"),
                form("few", "%d дня")));
    String localized = bundle.localized(Map.of("a", text), RU);
    assertThat(localized)
        .isEqualTo(
            """
            <resources>
                <plurals name="a" tools:ignore="x" xmlns:tools="t">
                    <!-- alone -->
                    <item quantity="one">%d день</item>
                    <item quantity='few' >%d дня</item>
                    <item quantity='many' >%d дней</item>
                    <!-- the rest -->
                    <item quantity='other' >%d дня</item>
                    <!-- end -->
                </plurals>
            </resources>
            """);
    assertThat(parse(FORMAT, localized).localized(Map.of("a", message.text()), RU)).isEqualTo(file);
  }

  @Test
  void quantities_that_the_target_does_not_have_go_and_their_comments_stay() {
    String file =
        "<resources><plurals name='a'>\n <!-- 1 -->\n <item quantity='one'>x</item>\n"
            + " <item quantity='other'>y</item>\n</plurals></resources>";
    Bundle bundle = parse(FORMAT, file);
    var text =
        new MessageText(message(bundle, "a").text().selectors(), List.of(form("other", "%d 天")));
    assertThat(bundle.localized(Map.of("a", text), LanguageTag.of("zh")))
        .isEqualTo(
            "<resources><plurals name='a'>\n <item quantity='other'>%d 天</item>\n"
                + " <!-- 1 -->\n</plurals></resources>");
  }

  @Test
  void refuses_what_the_format_has_no_place_for() {
    Bundle bundle =
        parse(
            FORMAT,
            "<resources><string name='a'><b>x</b></string><plurals name='p'>"
                + "<item quantity='other'>x</item></plurals></resources>");
    MessageText plural = message(bundle, "p").text();
    MessageText single = message(bundle, "a").text();
    assertThatThrownBy(() -> bundle.localized(Map.of("c", single), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message [c]");
    assertThatThrownBy(() -> bundle.localized(Map.of("a", plural), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a: a <string> has one text");
    assertThatThrownBy(() -> bundle.localized(Map.of("p", single), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("p: <plurals> has one text for each quantity");
    var exact = new MessageText(plural.selectors(), List.of(form("=0", "none")));
    assertThatThrownBy(() -> bundle.localized(Map.of("p", exact), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"=0\" is no quantity");
    CodedText text = single.variants().get(0).text();
    var crossed =
        MessageText.of(
            new CodedText("⟦/1⟧x⟦1⟧", List.of(text.codes().get(1), text.codes().get(0))));
    assertThatThrownBy(() -> bundle.localized(Map.of("a", crossed), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a: the tags of the translation do not nest");
  }

  @Test
  void what_gets_no_text_or_its_own_stays_as_it_is() {
    for (String name : List.of("android-en/values/strings.xml", "android-ru/values/strings.xml")) {
      String file = Samples.file(name).replace(" tools:locale=\"en\"", "");
      Bundle bundle = parse(FORMAT, file);
      assertThat(bundle.localized(Map.of(), RU)).isEqualTo(file);
      assertThat(bundle.localized(Samples.texts(bundle), RU)).isEqualTo(file);
    }
  }
}
