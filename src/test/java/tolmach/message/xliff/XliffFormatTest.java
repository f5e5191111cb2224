package tolmach.message.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.said;
import static tolmach.message.xml.Samples.shaken;
import static tolmach.message.xml.Samples.texts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleFormat;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.xml.Samples;

/** Which files are XLIFF, and that what is written is what the standards ask for. */
class XliffFormatTest {

  private static final BundleFormat OLD = new Xliff12Format();
  private static final BundleFormat NEW = new Xliff2Format();
  private static final LanguageTag FR = LanguageTag.of("fr");

  static void validate(BundleFormat format, String xliff) {
    if (format == OLD) {
      Structure12.validate(xliff);
      return;
    }
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        reader.next();
      }
    }
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(OLD, "angular.en.xlf"),
        Arguments.of(OLD, "desk.ru-en.xliff"),
        Arguments.of(NEW, "reader.en.xlf"),
        Arguments.of(NEW, "pier.ru.xliff"));
  }

  @Test
  void the_version_of_the_root_element_tells_them_apart() {
    String old = "<?xml version='1.0'?>\n<!-- x -->\n<xliff version='1.2'>";
    String recent = "\uFEFF<x:xliff xmlns:x='y' version=\"2.1\">";
    for (String name : List.of("app/messages.xlf", "ru.xliff")) {
      assertThat(OLD.mayBeNamed(name)).isTrue();
      assertThat(NEW.mayBeNamed(name)).isTrue();
    }
    assertThat(OLD.mayBeNamed("messages.xml")).isFalse();
    assertThat(OLD.resembles(old.getBytes(UTF_8))).isTrue();
    assertThat(NEW.resembles(old.getBytes(UTF_8))).isFalse();
    assertThat(OLD.resembles(recent.getBytes(UTF_8))).isFalse();
    assertThat(NEW.resembles(recent.getBytes(StandardCharsets.UTF_16LE))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<nitf/>", "<feed><xliff version='1.2'/></feed>", "xliff 1.2"})
  void takes_nothing_else_for_its_own(String content) {
    assertThat(OLD.resembles(content.getBytes(UTF_8))).isFalse();
    assertThat(NEW.resembles(content.getBytes(UTF_8))).isFalse();
  }

  @Test
  void the_media_type_that_is_written_first_is_the_registered_one_of_2() {
    assertThat(NEW.mediaTypes()).first().isEqualTo("application/xliff+xml");
    assertThat(OLD.mediaTypes()).first().isEqualTo("application/x-xliff+xml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_changes_where_nothing_is_translated_but_the_language(
      BundleFormat format, String name) {
    String file = Samples.file(name);
    Bundle bundle = parse(format, file);
    LanguageTag own = bundle.givenLanguage().isKnown() ? bundle.givenLanguage() : FR;

    String localized = bundle.localized(Map.of(), own);

    assertThat(localized.replace(" target-language=\"fr\"", "").replace(" trgLang=\"fr\"", ""))
        .isEqualTo(file);
    assertThat(parse(format, localized).givenLanguage()).isEqualTo(own);
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_translation_in_its_source_s_words_is_what_the_standard_asks_for(
      BundleFormat format, String name) {
    Bundle bundle = parse(format, Samples.file(name));

    String localized = bundle.localized(texts(bundle), FR);

    validate(format, localized);
    Bundle again = parse(format, localized);
    assertThat(again.givenLanguage()).isEqualTo(FR);
    for (Message message : again.messages()) {
      assertThat(message.given()).as(message.key()).isEqualTo(message.text());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void taking_the_targets_out_again_gives_the_bytes_of_the_source(
      BundleFormat format, String name) {
    for (String end : List.of("\n", "\r\n")) {
      String file = withoutTargets(Samples.file(name)).replace("\n", end);
      Bundle bundle = parse(format, file);
      Map<String, MessageText> other = new LinkedHashMap<>(texts(bundle));
      other.replaceAll((key, text) -> Samples.changed(text, words -> words + " é"));

      String localized = bundle.localized(other, FR);

      validate(format, localized);
      assertThat(localized).isNotEqualTo(file).contains(" é</");
      assertThat(withoutTargets(localized)).isEqualTo(withoutTargets(file));
    }
  }

  /** Without targets, states and target languages. */
  private static String withoutTargets(String xliff) {
    return xliff
        .replaceAll(
            "(?s)(\\r?\\n[ \\t]*)?<(xlf:)?target\\b[^>]*?(/>|[^/]>.*?</(xlf:)?target>|(?<=t)>.*?</(xlf:)?target>)",
            "")
        .replaceAll(" (target-language|trgLang|state|subState|approved)=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatever_is_written_is_read_again(BundleFormat format, String name) {
    for (int seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      Bundle bundle = parse(format, Samples.file(name));
      Map<String, MessageText> other = new LinkedHashMap<>(texts(bundle));
      other.keySet().removeIf(key -> !Samples.message(bundle, key).text().isPlain());
      // white space with line breaks is of the layout in 2.x, a brace and an apostrophe are of ICU
      other.replaceAll((key, text) -> sober(shaken(text, random)));

      String localized = bundle.localized(other, FR);

      validate(format, localized);
      Bundle again = parse(format, localized);
      assertThat(Samples.keys(again)).isEqualTo(Samples.keys(bundle));
      assertThat(texts(again)).isEqualTo(texts(bundle));
      for (Message message : again.messages()) {
        if (other.containsKey(message.key())) {
          assertThat(said(message.given()))
              .as(message.key())
              .isEqualTo(said(other.get(message.key())));
        }
      }
    }
  }

  private static MessageText sober(MessageText text) {
    return Samples.changed(
        text, words -> words.replaceAll("[{}'#\\n]", "").replaceAll("\\s{2,}", " ") + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|<!DOCTYPE x [<!ENTITY a 'b'>]>~<xliff version='1.2'/>|line 1: a document type that",
        "1|<xliff version='1.2'>~<file>|line 2: this is no XML from here on",
        "1|~<resources/>|line 2: <resources> is no XLIFF; that begins with <xliff version=\"1.2\">",
        "1|<xliff version='2.1'/>|line 1: XLIFF of version \"2.1\"; 1.0 to 1.2 and 2.0 to 2.2 can",
        "1|<xliff version='1.2'><file><body>~<trans-unit id='a'/></body></file></xliff>|line 2: a"
            + " <trans-unit> without a <source>; give it one",
        "1|<xliff version='1.2'><file><body>~<trans-unit><source/></trans-unit></body></file>"
            + "</xliff>|line 2: a <trans-unit> without an id; give it one",
        "1|<xliff version='1.2'><file original='f'><body>~<trans-unit id='a'><source/></trans-unit>"
            + "~<trans-unit id='a'><source/></trans-unit></body></file></xliff>|line 3: the id"
            + " \"f/a\" stands in line 2 already; give each message an id of its own",
        "1|<xliff version='1.2'><file source-language='en'/>~<file source-language='fr'/></xliff>|"
            + "line 2: the source-language is \"fr\" here and \"en\" before; send each language",
        "2|<xliff version='1.2'/>|line 1: XLIFF of version \"1.2\"",
        "2|<xliff version='2.0'><file id='f'><unit id='u'>~<segment/></unit></file></xliff>|"
            + "line 2: a <segment> without a <source>",
        "2|<xliff version='2.0'><file id='f'><unit id='u'><segment><source/></segment></unit>~"
            + "<unit id='u'><segment><source/></segment></unit></file></xliff>|"
            + "line 2: the id \"f/u\" stands in line 1 already",
        "2|<xliff version='2.0'>~&nbsp;</xliff>|line 2: &nbsp; is no entity of XML"
      })
  void refuses_with_line_and_reason(int version, String content, String reason) {
    assertThatThrownBy(() -> parse(version == 1 ? OLD : NEW, content.replace('~', '\n')))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void refuses_an_encoding_that_is_not_known() {
    assertThatThrownBy(
            () -> OLD.charset("<?xml version='1.0' encoding='x-none'?><xliff/>".getBytes(UTF_8)))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("line 1: it declares the encoding \"x-none\"");
  }
}
