package tolmach.message.android;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.said;
import static tolmach.message.xml.Samples.shaken;
import static tolmach.message.xml.Samples.texts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.MessageText;
import tolmach.message.xml.Samples;

/** Which files are Android's, and that nothing of them is lost. */
class AndroidFormatTest {

  private static final AndroidFormat FORMAT = new AndroidFormat();
  private static final LanguageTag EN = LanguageTag.of("en");

  @Test
  void is_known_by_its_root_element_alone() {
    assertThat(FORMAT.mayBeNamed("app/src/main/res/values/strings.xml")).isTrue();
    assertThat(FORMAT.mayBeNamed("arrays.xml")).isTrue();
    assertThat(FORMAT.mayBeNamed("strings.json")).isFalse();
    assertThat(FORMAT.resembles("\uFEFF<?xml version='1.0'?><!-- > --><resources>".getBytes(UTF_8)))
        .isTrue();
    String licence = "<!-- " + "word ".repeat(900) + "-->\n<resources/>";
    assertThat(FORMAT.resembles(licence.getBytes(UTF_8))).isTrue();
    assertThat(FORMAT.resembles("<resources/>".getBytes(StandardCharsets.UTF_16LE))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<resources",
        "resources",
        "<?xml",
        "<nitf/>",
        "<rss><resources/></rss>",
        "<?xml version='1.0' encoding='none-such'?><newsItem/>",
        "{\"resources\": 1}"
      })
  void takes_nothing_else_for_its_own(String content) {
    assertThat(FORMAT.resembles(content.getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "<resources/>,UTF-8,UTF-8",
    "<?xml version='1.0' encoding='windows-1251'?><a>я</a>,windows-1251,windows-1251",
    "<?xml version='1.0' encoding='UTF-16'?><a/>,UTF-8,UTF-8",
    "<?xml version='1.0' encoding='UTF-16'?><a/>,UTF-16LE,UTF-16LE",
    "\uFEFF<a/>,UTF-16BE,UTF-16BE"
  })
  void the_encoding_is_that_of_the_mark_or_the_declaration(
      String content, Charset written, Charset read) {
    assertThat(FORMAT.charset(content.getBytes(written))).isEqualTo(read);
  }

  @Test
  void refuses_an_encoding_that_is_not_known_or_not_kept() {
    assertThatThrownBy(
            () -> FORMAT.charset("<?xml version='1.0' encoding='klingon'?><a/>".getBytes(UTF_8)))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "line 1: it declares the encoding \"klingon\", which is not known; save the file in"
                + " UTF-8 and say so there");
    assertThatThrownBy(
            () -> FORMAT.charset("<a>\n\nя</a>".getBytes(Charset.forName("windows-1251"))))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("line 3: bytes that are no UTF-8; save the file in UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE r [<!ENTITY a 'b'>]>~<resources>&a;</resources>|line 1: a document type that",
        "<resources>~<string name='a'>&nbsp;</string></resources>|line 2: &nbsp; is no entity",
        "<resources>~<string name='a'>x|line 2: this is no XML from here on",
        "<resources>~<string name='a'>x</resources>|line 2: this is no XML from here on",
        "|line 1: this is no XML from here on",
        "~~<nitf/>|line 3: <nitf> is no file of Android's resources",
        "<resources>~<string name='a'/>~<string name='a'/></resources>|line 3: <string name=\"a\">"
            + " stands in line 2 already; give each a name of its own",
        "<resources>~<string>x</string></resources>|line 2: a <string> without a name",
        "<resources>~<plurals name='p'>~<item quantity='some'/></plurals></resources>|line 3:"
            + " \"some\" is no quantity; write one of zero, one, two, few, many, other",
        "<resources><plurals name='p'>~<item quantity='one'/>~<item quantity='one'/></plurals>"
            + "</resources>|line 3: the quantity \"one\" stands twice in \"p\"",
        "<resources>~~<string name='a'>\\u12</string></resources>|line 3: \"\\u12\" is no character"
      })
  void refuses_with_line_and_reason(String content, String reason) {
    String file = content == null ? "" : content.replace('~', '\n');
    assertThatThrownBy(() -> parse(FORMAT, file))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void a_document_type_without_entities_is_passed_over() {
    String file = "<!DOCTYPE resources>\n<resources><string name='a'>x</string></resources>";
    assertThat(Samples.keys(parse(FORMAT, file))).containsExactly("a");
  }

  @Test
  void nests_no_deeper_than_people_write() {
    String file = "<resources><string name='a'>" + "<b>".repeat(300) + "</b>".repeat(300);
    assertThatThrownBy(() -> parse(FORMAT, file + "</string></resources>"))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("elements within more than 200 others");
  }

  @ParameterizedTest
  @ValueSource(strings = {"android-en/values/strings.xml", "android-ru/values/strings.xml"})
  void undoing_a_translation_gives_the_bytes_of_the_source_back(String name) {
    // wrapped by hand: that cannot be known any more once it says something else
    String file =
        Samples.file(name).replaceAll("(?s)\\s*<string name=\"article_long\".*?</string>", "");
    for (String end : new String[] {"\n", "\r\n"}) {
      String source = file.replace("\n", end);
      Bundle bundle = parse(FORMAT, source);
      Map<String, MessageText> other = new LinkedHashMap<>(texts(bundle));
      other.keySet().removeIf(key -> !Samples.message(bundle, key).translate());
      other.replaceAll((key, text) -> Samples.changed(text, words -> words + " ж"));

      String localized = bundle.localized(other, EN);
      String undone = parse(FORMAT, localized).localized(texts(bundle), EN);

      assertThat(localized).isNotEqualTo(source).contains(" ж</string>" + end);
      assertThat(undone).isEqualTo(source);
    }
  }

  @RepeatedTest(20)
  void whatever_is_written_is_read_again(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    Bundle bundle = parse(FORMAT, Samples.file("android-en/values/strings.xml"));
    Map<String, MessageText> other = new LinkedHashMap<>(texts(bundle));
    other.replaceAll((key, text) -> shaken(text, random));

    Bundle again = parse(FORMAT, bundle.localized(other, EN));

    assertThat(Samples.keys(again)).isEqualTo(Samples.keys(bundle));
    again
        .messages()
        .forEach(
            message ->
                assertThat(said(message.text()))
                    .as(message.key())
                    .isEqualTo(said(other.get(message.key()))));
  }
}
